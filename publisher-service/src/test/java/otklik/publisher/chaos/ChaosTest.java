package otklik.publisher.chaos;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A short run; a long one is a command, as the README says. */
class ChaosTest {
    @Test
    void shouldComeToBeEqualToTheTopicsWhateverFailedAndWhateverPeopleDid() throws Exception {
        try (Chaos chaos = new Chaos(7)) {
            chaos.run(Duration.ofSeconds(20));
        }
    }
}
