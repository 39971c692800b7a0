package otklik.notifier.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChaosTest {
    @Test
    void shouldLoseNothingAndRepeatOnlyWhatIsInDoubtWhileCallsFailAndSendersAreKilled() throws Exception {
        try (Chaos chaos = new Chaos(150, 40, 2)) {
            Verdict verdict = chaos.run(Duration.ofMinutes(3));
            assertThat(verdict.lost()).as("lost: %s", verdict).isZero();
            assertThat(verdict.unmarked())
                    .as("repeated without a mark: %s", verdict)
                    .isZero();
            assertThat(verdict.stale()).as("wrong in the end: %s", verdict).isZero();
        }
    }
}
