package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * For one set of facts the results are the same, whatever the order in which they arrived, however often, through
 * whatever states the shop went and wherever the process was restarted. More seeds, or another one: {@code -Dlaw.seeds}
 * (how many) and {@code -Dlaw.from}.
 */
@Execution(ExecutionMode.CONCURRENT)
class LawTest {
    private static final int SHOPS = Integer.getInteger("law.seeds", 50);
    private static final int FROM = Integer.getInteger("law.from", 1);
    private static final int STATES = 20;
    /** Of five runs, so many are restarted now and then. */
    private static final int RESTARTED = 3;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(FROM, FROM + SHOPS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldEqualTheReferenceInEveryState(long seed) throws IOException {
        Random random = new Random(seed);
        RandomSettings chosen = RandomSettings.of(random);
        boolean restarts = seed % 5 < RESTARTED;
        try (AnalysisRun run = new AnalysisRun(folder.resolve("law"), chosen.environment(), chosen.now())) {
            RandomShop shop = new RandomShop(random, run.settings().zone(), chosen.now());
            Deliveries deliveries = new Deliveries(random);
            List<ShopEvents.Event> deletions = List.of();
            for (int state = 0; state < STATES; state++) {
                deliver(run, deliveries.next(events(run, shop, chosen), deletions), random, restarts);
                requireEqual(run, shop, chosen, "seed " + seed + ", state " + state);
                run.pass(Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(200_000) : 1));
                shop.times.now(run.now());
                deletions = RandomChanges.make(shop);
            }
        }
    }

    /** A replay of the final facts alone, in two orders, and the run that saw all that went before. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("replays")
    void shouldTellTheSameBytesWhenTheFactsAreReplayed(long seed) throws IOException {
        Random random = new Random(seed);
        RandomSettings chosen = RandomSettings.of(random);
        RandomShop shop = new RandomShop(random, ZoneId.of(chosen.environment().get("TZ")), chosen.now());
        Map<String, String> lived = lived(shop, chosen, random);

        assertThat(replayed(shop, chosen, random)).isEqualTo(lived);
        assertThat(replayed(shop, chosen, random)).isEqualTo(lived);
    }

    static LongStream replays() {
        return LongStream.range(FROM, FROM + Math.min(SHOPS, 10)).map(seed -> 1000 + seed);
    }

    private Map<String, String> lived(RandomShop shop, RandomSettings chosen, Random random) throws IOException {
        try (AnalysisRun run = run(chosen)) {
            Deliveries deliveries = new Deliveries(random);
            List<ShopEvents.Event> deletions = List.of();
            for (int state = 0; state < 5; state++) {
                deliveries.next(events(run, shop, chosen), deletions).forEach(run::send);
                run.settle();
                deletions = RandomChanges.make(shop);
            }
            deliveries.next(events(run, shop, chosen), deletions).forEach(run::send);
            run.settle();
            return rows(run);
        }
    }

    /** At the same moment as the run that lived through it. */
    private Map<String, String> replayed(RandomShop shop, RandomSettings chosen, Random random) throws IOException {
        try (AnalysisRun run = run(chosen)) {
            new Deliveries(random).next(events(run, shop, chosen), List.of()).forEach(run::send);
            for (int state = 0; state < 6; state++) {
                run.settle();
            }
            return rows(run);
        }
    }

    private AnalysisRun run(RandomSettings chosen) throws IOException {
        return new AnalysisRun(Files.createTempDirectory(folder, "run"), chosen.environment(), chosen.now());
    }

    private static List<ShopEvents.Event> events(AnalysisRun run, RandomShop shop, RandomSettings chosen) {
        return ShopEvents.of(shop.facts, chosen.period(), run.settings().zone());
    }

    private static void deliver(AnalysisRun run, List<ShopEvents.Event> events, Random random, boolean restarts) {
        int pause = 1 + random.nextInt(60);
        int moment = random.nextInt(6) == 0 ? random.nextInt(events.size() + 1) : -1;
        int restart = restarts ? moment : -1;
        for (int i = 0; i < events.size(); i++) {
            if (i == restart) {
                run.restart();
            }
            run.send(events.get(i));
            if (i % pause == 0) {
                run.pass(Duration.ofMillis(300));
            }
        }
        if (restart == events.size()) {
            run.restart();
        }
        run.settle();
    }

    private static void requireEqual(AnalysisRun run, RandomShop shop, RandomSettings chosen, String where) {
        try {
            Expected.requireEqual(run, shop.facts, chosen.reference(run.settings(), run.now()));
        } catch (AssertionError e) {
            throw new AssertionError(where + ", " + chosen + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> rows(AnalysisRun run) {
        Map<String, String> rows = new TreeMap<>();
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().startsWith("analytics.") && topic != Topics.ALERTS && topic != Topics.SYSTEM_ALERTS) {
                run.rows(topic).forEach((key, value) -> rows.put(topic.name() + "/" + key, withoutRevision(value)));
            }
        }
        return rows;
    }

    private static String withoutRevision(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).replaceAll("\"revision\":\\d+", "");
    }
}
