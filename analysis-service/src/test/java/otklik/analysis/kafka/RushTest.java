package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RushTest {
    private static final long NOW = 1_000_000;

    private final Rushes rushes = new Rushes();
    private final Rush rush = rushes.of(100, 60_000);
    private final Rush other = rushes.of(100, 60_000);

    @Test
    void shouldNotTakeAFewFreshRecordsForARush() {
        arrive(rush, 100, NOW);

        assertThat(rush.since(NOW)).isFalse();
    }

    @Test
    void shouldTakeManyOldRecordsForARush() {
        arrive(rush, 21, NOW - 10_001);

        assertThat(rush.since(NOW)).isTrue();
    }

    @Test
    void shouldKnowOfARushOfAnotherTaskAndOfItsEnd() {
        arrive(other, 101, NOW);
        other.since(NOW);

        assertThat(rush.since(NOW + 250)).isTrue();
        assertThat(rush.since(NOW + 1_000)).isFalse();
    }

    @Test
    void shouldHoldBackFromTheBeginningOfARushForTheLongestDelay() {
        arrive(rush, 101, NOW);
        rush.since(NOW);

        assertThat(rush.tooLong(NOW + 59_999)).isFalse();
        assertThat(rush.tooLong(NOW + 60_000)).isTrue();

        rush.done(NOW + 60_000);
        assertThat(rush.tooLong(NOW + 119_999)).isFalse();
    }

    private static void arrive(Rush rush, int records, long writtenMs) {
        for (int i = 0; i < records; i++) {
            rush.arrived(writtenMs);
        }
    }
}
