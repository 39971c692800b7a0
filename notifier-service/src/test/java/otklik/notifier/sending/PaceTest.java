package otklik.notifier.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import otklik.notifier.routing.Place;

class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Place GROUP = Place.of("-5");
    private static final Place PERSON = Place.of("5");

    private final Pace pace = new Pace(Limits.TELEGRAM);

    @Test
    void shouldKeepAChatToOneASecond() {
        pace.called(PERSON, NOON);
        assertThat(pace.free(PERSON, false, NOON.plusMillis(1_000))).isFalse();
        assertThat(pace.free(PERSON, false, NOON.plusMillis(1_100))).isTrue();
        assertThat(pace.free(GROUP, false, NOON)).isTrue();
    }

    @Test
    void shouldKeepAGroupBelowTwentyAMinuteAndLeaveRoomForNews() {
        for (int i = 0; i < 14; i++) {
            pace.called(GROUP, NOON.plusSeconds(2L * i));
        }
        assertThat(pace.free(GROUP, true, NOON.plusSeconds(50))).isFalse();
        assertThat(pace.free(GROUP, false, NOON.plusSeconds(50))).isTrue();
        for (int i = 14; i < 19; i++) {
            pace.called(GROUP, NOON.plusSeconds(2L * i));
        }
        assertThat(pace.free(GROUP, false, NOON.plusSeconds(59))).isFalse();
        assertThat(pace.free(GROUP, false, NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void shouldKeepAllTogetherBelowThirtyASecond() {
        for (int i = 0; i < 27; i++) {
            assertThat(pace.free(NOON)).isTrue();
            pace.called(Place.of("" + (100 + i)), NOON);
        }
        assertThat(pace.free(NOON.plusMillis(900))).isFalse();
        assertThat(pace.free(NOON.plusMillis(1_001))).isTrue();
    }

    @Test
    void shouldWaitWhereTelegramAskedToAndEverywhereIfItIsSerious() {
        pace.pause(GROUP.chat(), Duration.ofSeconds(7), NOON);
        assertThat(pace.free(GROUP, false, NOON.plusSeconds(6))).isFalse();
        assertThat(pace.free(GROUP, false, NOON.plusSeconds(7))).isTrue();
        assertThat(pace.free(NOON)).isTrue();
        pace.pause(GROUP.chat(), Duration.ofSeconds(300), NOON);
        assertThat(pace.free(NOON.plusSeconds(299))).isFalse();
        assertThat(pace.free(NOON.plusSeconds(300))).isTrue();
    }
}
