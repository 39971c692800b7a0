package otklik.publisher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    private final Guesses guesses = new Guesses(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void shouldLetTheNextGuessWaitTwiceAsLongUpToHalfAMinute() {
        for (int i = 0; i < 4; i++) {
            guesses.wrong("a");
            assertThat(guesses.pauseSec("a")).isZero();
        }
        guesses.wrong("a");
        assertThat(guesses.pauseSec("a")).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(guesses.pauseSec("a")).isZero();
        guesses.wrong("a");
        assertThat(guesses.pauseSec("a")).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            guesses.wrong("a");
        }
        assertThat(guesses.pauseSec("a")).isEqualTo(30);
        assertThat(guesses.pauseSec("b")).isZero();
    }

    @Test
    void shouldForgetWhoKnowsThePasswordAfterAll() {
        for (int i = 0; i < 9; i++) {
            guesses.wrong("a");
        }
        guesses.right("a");
        assertThat(guesses.pauseSec("a")).isZero();
    }
}
