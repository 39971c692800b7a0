package otklik.ingest.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Shard ONE = new Shard("messages", "whatsapp");
    private static final Shard TWO = new Shard("messages", "instagram");
    private static final Shard THREE = new Shard("dialogs", "");

    @Test
    void shouldGiveEverythingToTheOnlyMember() {
        Map<String, Double> split =
                Split.split(10, Map.of("a", List.of(ONE, TWO, THREE)), List.of(ONE, TWO, THREE), Set.of(ONE));
        assertThat(split.get("a")).isCloseTo(10, within(1e-9));
    }

    @Test
    void shouldGiveMostToThoseWhoReadAHistoryAndNeverMoreThanAllowed() {
        Map<String, Double> split = Split.split(
                12, Map.of("a", List.of(ONE), "b", List.of(TWO, THREE)), List.of(ONE, TWO, THREE), Set.of(ONE));
        assertThat(split.get("a")).isCloseTo(10, within(1e-9));
        assertThat(split.get("b")).isCloseTo(2, within(1e-9));
    }

    @Test
    void shouldKeepTheShareOfAShardThatIsOnItsWayToAnotherMember() {
        Map<String, Double> split =
                Split.split(9, Map.of("a", List.of(ONE), "b", List.of()), List.of(ONE, TWO, THREE), Set.of());
        assertThat(split).containsEntry("b", 0.0);
        assertThat(split.get("a")).isCloseTo(3, within(1e-9));
    }
}
