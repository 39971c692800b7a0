package otklik.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Flood flood = new Flood();

    @Test
    void shouldHoldAGroupToTwentyAMinute() {
        for (int i = 0; i < 20; i++) {
            assertThat(flood.delay("-5", NOON.plusSeconds(i))).isZero();
        }
        assertThat(flood.delay("-5", NOON.plusSeconds(25))).isEqualTo(35);
        assertThat(flood.delay("-5", NOON.plusSeconds(60))).isZero();
    }

    @Test
    void shouldHoldAPersonToOneASecondOnly() {
        for (int i = 0; i < 30; i++) {
            assertThat(flood.delay("5", NOON.plusSeconds(i))).isZero();
        }
        assertThat(flood.delay("5", NOON.plusMillis(29_500))).isEqualTo(1);
    }
}
