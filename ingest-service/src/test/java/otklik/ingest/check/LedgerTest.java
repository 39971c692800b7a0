package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private final Ledger ledger = new Ledger(new Days(MONDAY, SUNDAY, ZoneOffset.UTC));

    @Test
    void shouldCountEachSideByDayAndChannel() {
        ledger.told(1, "whatsapp", MONDAY);
        ledger.read(1, "whatsapp", MONDAY);
        ledger.read(2, "whatsapp", MONDAY);
        ledger.told(3, "instagram", SUNDAY);

        assertThat(ledger.counts())
                .containsExactly(new Count("whatsapp", MONDAY, 2, 1), new Count("instagram", SUNDAY, 0, 1));
        assertThat(ledger.missing()).containsExactly(2);
        assertThat(ledger.surplus()).containsExactly(3);
    }

    @Test
    void shouldCountAMessageOnceHoweverOftenItComes() {
        ledger.told(1, "whatsapp", MONDAY);
        ledger.told(1, "whatsapp", MONDAY);

        assertThat(ledger.counts()).containsExactly(new Count("whatsapp", MONDAY, 0, 1));
    }

    @Test
    void shouldForgetWhatWasDeleted() {
        ledger.told(1, "whatsapp", MONDAY);
        ledger.untold(1);
        ledger.untold(2);

        assertThat(ledger.counts()).isEmpty();
    }

    @Test
    void shouldLeaveOutOtherDays() {
        ledger.read(1, "whatsapp", MONDAY.minusDays(1));
        ledger.read(2, "whatsapp", SUNDAY.plusDays(1));

        assertThat(ledger.counts()).isEmpty();
    }
}
