package otklik.analysis.kafka;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.sandbox.kafka.EmbeddedBroker;

/** Two instances on a broker: the second comes while the first works, the first leaves while the second works on. */
class TwoInstancesTest {
    private static EmbeddedBroker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.temporary();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldEqualTheReferenceWhileTheWorkChangesHands(long seed) throws Exception {
        Random random = new Random(seed);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        RandomSettings chosen = RandomSettings.of(Map.of("TZ", "Europe/Berlin"), now, random);
        RandomShop shop = new RandomShop(random, ZoneId.of("Europe/Berlin"), now);
        Deliveries deliveries = new Deliveries(random);
        String application = "two-instances-" + seed;
        String servers = broker.bootstrapServers();
        try (ShopTopics topics = new ShopTopics(servers)) {
            AnalysisInstance first =
                    new AnalysisInstance(servers, application, folder.resolve("1"), chosen.environment());
            List<ShopEvents.Event> events = deliveries.next(events(shop, chosen), List.of());
            topics.send(events.subList(0, events.size() / 2));
            try (AnalysisInstance second =
                    new AnalysisInstance(servers, application, folder.resolve("2"), chosen.environment())) {
                try (first) {
                    topics.send(events.subList(events.size() / 2, events.size()));
                    topics.awaitEqual(shop, chosen, second.settings());
                    change(topics, shop, chosen, deliveries);
                }
                change(topics, shop, chosen, deliveries);
                topics.awaitEqual(shop, chosen, second.settings());
            }
        }
    }

    private static void change(ShopTopics topics, RandomShop shop, RandomSettings chosen, Deliveries deliveries) {
        List<ShopEvents.Event> deletions = RandomChanges.make(shop);
        topics.send(deliveries.next(events(shop, chosen), deletions));
    }

    private static List<ShopEvents.Event> events(RandomShop shop, RandomSettings chosen) {
        return ShopEvents.of(shop.facts, chosen.period(), ZoneId.of("Europe/Berlin"));
    }
}
