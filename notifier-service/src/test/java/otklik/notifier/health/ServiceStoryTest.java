package otklik.notifier.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceStoryTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Optional<String> DOWN = Optional.of("no answer");
    private static final Optional<String> WELL = Optional.empty();

    @Test
    void shouldTellOnlyWhatLasts() {
        ServiceStory story = ServiceStory.UNKNOWN.seen(WELL, NOON).seen(DOWN, NOON.plusSeconds(10));
        assertThat(story.down(NOON.plusSeconds(60))).isFalse();
        assertThat(story.down(NOON.plusSeconds(70))).isTrue();
        assertThat(story.seen(WELL, NOON.plusSeconds(60)).down(NOON.plusSeconds(70)))
                .isFalse();
    }

    @Test
    void shouldGiveAServiceTimeToStart() {
        ServiceStory story = ServiceStory.UNKNOWN.seen(DOWN, NOON);
        assertThat(story.down(NOON.plusSeconds(299))).isFalse();
        assertThat(story.down(NOON.plusSeconds(300))).isTrue();
    }

    @Test
    void shouldNotDecideBeforeItWasReadyOrDownForLong() {
        assertThat(ServiceStory.UNKNOWN.undecided(NOON)).isTrue();
        ServiceStory story = ServiceStory.UNKNOWN.seen(DOWN, NOON);
        assertThat(story.undecided(NOON.plusSeconds(299))).isTrue();
        assertThat(story.undecided(NOON.plusSeconds(300))).as("down").isFalse();
        assertThat(story.seen(WELL, NOON.plusSeconds(10)).undecided(NOON.plusSeconds(10)))
                .as("ready")
                .isFalse();
    }

    @Test
    void shouldTellThatItIsOverWhenThatLasts() {
        ServiceStory story = ServiceStory.UNKNOWN.seen(WELL, NOON).seen(DOWN, NOON.plusSeconds(10));
        story = story.seen(DOWN, NOON.plusSeconds(80)).seen(WELL, NOON.plusSeconds(90));
        assertThat(story.down(NOON.plusSeconds(90))).isTrue();
        story = story.seen(DOWN, NOON.plusSeconds(100)).seen(WELL, NOON.plusSeconds(110));
        assertThat(story.down(NOON.plusSeconds(110))).as("flapping").isTrue();
        assertThat(story.seen(WELL, NOON.plusSeconds(140)).down(NOON.plusSeconds(140)))
                .isFalse();
    }

    @Test
    void shouldReadTheReasonOfTheChecksThatAreNotWell() {
        String body = "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"a\",\"status\":\"UP\",\"data\":{\"x\":\"fine\"}},"
                + "{\"name\":\"b\",\"status\":\"DOWN\",\"data\":{\"problem\":\"Kafka does not answer\"}}]}";
        assertThat(ServiceWatch.reason(body)).isEqualTo("Kafka does not answer");
        assertThat(ServiceWatch.reason("<html>")).isEmpty();
    }
}
