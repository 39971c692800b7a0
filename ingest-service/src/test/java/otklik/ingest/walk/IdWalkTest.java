package otklik.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdWalkTest {
    private enum Order {
        UP,
        DOWN,
        DOWN_WITH_UNTIL
    }

    static Stream<Arguments> servers() {
        return Stream.of(Order.values())
                .flatMap(order -> Stream.of(true, false).map(inclusive -> Arguments.of(order, inclusive)));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void shouldHandOverEveryRowWhenOrderAndBoundsDiffer(Order order, boolean inclusive) throws Exception {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int limit = 2 + random.nextInt(8);
            TreeSet<Long> ids = ids(random);
            TreeSet<Long> met = new TreeSet<>();
            List<Long> cursors = new ArrayList<>();
            all(new IdWalk(server(ids, order, inclusive, limit), limit, 0), step -> {
                step.rows().forEach(row -> met.add(id(row)));
                assertThat(met).containsAll(ids.headSet(step.cursor(), true));
                cursors.add(step.cursor());
            });
            assertThat(met).as("seed %s", seed).isEqualTo(ids);
            assertThat(cursors).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void shouldGoOnFromTheCursor(Order order, boolean inclusive) throws Exception {
        TreeSet<Long> ids = new TreeSet<>(LongStream.rangeClosed(1, 50).boxed().toList());
        TreeSet<Long> met = new TreeSet<>();
        all(new IdWalk(server(ids, order, inclusive, 7), 7, 20), step -> step.rows()
                .forEach(row -> met.add(id(row))));
        assertThat(met).isEqualTo(new TreeSet<>(ids.tailSet(21L)));
    }

    @Test
    void shouldGoOnWhenTheServerCutsPagesShorterThanAsked() throws Exception {
        TreeSet<Long> ids = new TreeSet<>(LongStream.rangeClosed(1, 500).boxed().toList());
        TreeSet<Long> met = new TreeSet<>();
        all(new IdWalk(server(ids, Order.UP, false, 100), 1000, 0), step -> step.rows()
                .forEach(row -> met.add(id(row))));
        assertThat(met).isEqualTo(ids);
    }

    private static void all(IdWalk walk, Consumer<IdWalk.Step> taker) throws InterruptedException {
        IdWalk.Step step;
        do {
            step = walk.next();
            taker.accept(step);
        } while (!step.finished());
    }

    private static PageSource server(TreeSet<Long> ids, Order order, boolean inclusive, int limit) {
        return (since, until) -> ids.stream()
                .filter(id -> since.isEmpty() || id > since.getAsLong() || inclusive && id == since.getAsLong())
                .filter(id -> until.isEmpty() || id < until.getAsLong() || inclusive && id == until.getAsLong())
                .sorted(down(order, until) ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder())
                .limit(limit)
                .map(IdWalkTest::row)
                .toList();
    }

    private static boolean down(Order order, OptionalLong until) {
        return order == Order.DOWN || order == Order.DOWN_WITH_UNTIL && until.isPresent();
    }

    private static TreeSet<Long> ids(Random random) {
        TreeSet<Long> ids = new TreeSet<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            ids.add(1L + random.nextInt(90));
        }
        return ids;
    }

    private static JsonNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private static long id(JsonNode row) {
        return row.path("id").asLong();
    }
}
