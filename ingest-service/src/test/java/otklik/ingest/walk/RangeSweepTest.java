package otklik.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeSweepTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldMeetEveryRowWhenPagesComeInNoOrderOfIds(boolean inclusive) throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Long> rows = shuffledIds(random);
            int limit = 4 + random.nextInt(9);
            TreeSet<Long> met = new TreeSet<>();
            PageSource server = (above, below) -> page(rows, above, below, inclusive, limit);
            new RangeSweep(
                            server,
                            found -> found.forEach(row -> met.add(row.path("id").asLong())),
                            limit)
                    .all();
            assertThat(met).as("seed %s", seed).isEqualTo(new TreeSet<>(rows));
        }
    }

    private static List<Long> shuffledIds(Random random) {
        TreeSet<Long> ids = new TreeSet<>();
        int count = random.nextInt(200);
        long range = 1 + random.nextInt(400);
        for (int i = 0; i < count; i++) {
            ids.add(1 + Math.floorMod(random.nextLong(), range));
        }
        List<Long> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<JsonNode> page(
            List<Long> rows, OptionalLong above, OptionalLong below, boolean inclusive, int limit) {
        long edge = inclusive ? 0 : 1;
        long least = above.isPresent() ? above.getAsLong() + edge : Long.MIN_VALUE;
        long most = below.isPresent() ? below.getAsLong() - edge : Long.MAX_VALUE;
        return rows.stream()
                .filter(id -> id >= least && id <= most)
                .limit(limit)
                .<JsonNode>map(id -> JsonNodeFactory.instance.objectNode().put("id", id))
                .toList();
    }
}
