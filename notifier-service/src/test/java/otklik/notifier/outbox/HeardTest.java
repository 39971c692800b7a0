package otklik.notifier.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class HeardTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+03:00");

    @Test
    void shouldGoOnAfterWhatIsKnown() {
        Heard heard = new Heard(8, NOW);
        assertThat(heard.offset(NOW.plusDays(6))).isEqualTo(8);
        assertThat(heard.isNew(7, NOW.plusDays(6))).isFalse();
        assertThat(heard.isNew(8, NOW)).isTrue();
    }

    @Test
    void shouldTakeAnyNumberAfterAQuietWeek() {
        assertThat(new Heard(8, NOW).offset(NOW.plusDays(7))).isZero();
        assertThat(new Heard(8, NOW).isNew(3, NOW.plusDays(7))).isTrue();
        assertThat(Heard.NOTHING.isNew(0, NOW)).isTrue();
    }
}
