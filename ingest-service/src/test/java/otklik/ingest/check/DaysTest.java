package otklik.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import otklik.events.crm.Period;

class DaysTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-09-01T00:00:00+03:00");
    /** It is the 20th in Moscow already. */
    private static final Instant NOW = Instant.parse("2026-11-19T21:30:00Z");

    @Test
    void shouldEndWithYesterdayOfTheBusinessZone() {
        assertThat(Days.complete(new Period(FROM, null), NOW, 7, MOSCOW))
                .contains(new Days(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 19), MOSCOW));
    }

    @Test
    void shouldStayWithinThePeriod() {
        Period september = new Period(FROM, OffsetDateTime.parse("2026-10-01T00:00:00+03:00"));

        assertThat(Days.complete(september, NOW, 36_500, MOSCOW))
                .contains(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), MOSCOW));
    }

    @Test
    void shouldBeNoneOnTheFirstDay() {
        Period today = new Period(OffsetDateTime.parse("2026-11-20T00:00:00+03:00"), null);

        assertThat(Days.complete(today, NOW, 7, MOSCOW)).isEmpty();
    }
}
