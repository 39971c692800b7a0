package otklik.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import otklik.ingest.facts.Memory.Kind;

class KnownTest {
    @Test
    void shouldRememberWhatAMapRemembersAndRestoreItFromItsBuckets() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Memory memory = new Memory();
            Map<Long, Fact> expected = new TreeMap<>();
            Map<String, byte[]> stored = new TreeMap<>();
            for (int i = 0; i < 500; i++) {
                long id = random.nextBoolean() ? random.nextInt(300) : random.nextLong();
                Fact fact = new Fact(random.nextInt(4), random.nextLong(), random.nextLong(), random.nextLong());
                Batch batch = new Batch();
                boolean same = expected.containsKey(id) && expected.get(id).hash() == fact.hash();
                assertThat(memory.changes(Kind.MESSAGE, id, fact, batch)).isEqualTo(!same);
                if (!same) {
                    expected.put(id, fact);
                }
                stored.putAll(batch.marks(memory));
            }
            shouldHold(memory.of(Kind.MESSAGE), expected);
            Memory restored = new Memory();
            stored.forEach(restored::restore);
            shouldHold(restored.of(Kind.MESSAGE), expected);
        }
    }

    private static void shouldHold(Known known, Map<Long, Fact> expected) {
        long[] live = expected.entrySet().stream()
                .filter(entry -> !entry.getValue().isGone())
                .mapToLong(Map.Entry::getKey)
                .toArray();
        expected.forEach((id, fact) -> assertThat(known.fact(id)).contains(fact));
        assertThat(known.liveIds()).containsExactly(live);
        assertThat(known.live()).isEqualTo(live.length);
    }
}
