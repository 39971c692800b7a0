package otklik.ingest.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldUseTheAllowedAndNeverMoreInAnySecond() {
        Pace pace = new Pace(10);
        long now = 5;
        int sent = 0;
        long began = now;
        while (now - began < 10 * SECOND) {
            now += Math.max(0, pace.untilNext(now).toNanos());
            pace.sent(now);
            pace.succeeded(now);
            sent++;
            now += SECOND / 100;
        }
        assertThat(sent).isBetween(95, 100);
    }

    @Test
    void shouldHalveOnceAJamAndRiseAgain() {
        Pace pace = new Pace(8);
        pace.sent(0);
        pace.slowDown(0, Duration.ofSeconds(2));
        pace.slowDown(SECOND, Duration.ofSeconds(2));
        assertThat(pace.rate()).isEqualTo(4);
        assertThat(pace.untilNext(SECOND)).isEqualTo(Duration.ofSeconds(2));
        pace.succeeded(4 * SECOND);
        assertThat(pace.rate()).isCloseTo(4.4, within(0.01));
        pace.succeeded(60 * SECOND);
        assertThat(pace.rate()).isEqualTo(8);
    }

    @Test
    void shouldTakeAnotherShareAtOnce() {
        Pace pace = new Pace(0);
        pace.allow(5);
        assertThat(pace.rate()).isEqualTo(5);
        pace.slowDown(0, Duration.ofSeconds(1));
        pace.allow(10);
        assertThat(pace.rate()).isEqualTo(2.5);
        assertThat(pace.allowed()).isEqualTo(10);
    }
}
