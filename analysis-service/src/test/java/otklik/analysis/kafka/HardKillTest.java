package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Settings;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.settings.Environment;

/** The process is killed where it stands, in the middle of its work, and begins again with what lies on its disk. */
class HardKillTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int KILLS = 2;
    private static final Map<String, String> SETTINGS = Map.of("TZ", "Europe/Berlin", "ALERT_TARGET", "2h");

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

    @Test
    void shouldEqualTheReferenceWhereverItWasKilled() throws Exception {
        Random random = new Random(Long.getLong("kill.seed", 5));
        RandomSettings chosen = RandomSettings.of(SETTINGS, Instant.now().truncatedTo(ChronoUnit.SECONDS), random);
        RandomShop shop = new RandomShop(random, ZoneId.of("Europe/Berlin"), chosen.now());
        Deliveries deliveries = new Deliveries(random);
        try (ShopTopics topics = new ShopTopics(broker.bootstrapServers())) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (KilledService service = service()) {
                    live(topics, shop, chosen, deliveries, service);
                }
            }
            List<ShopEvents.Event> deletions = RandomChanges.make(shop);
            topics.send(deliveries.next(events(shop, chosen), deletions));
            try (KilledService service = service()) {
                topics.awaitEqual(shop, chosen, settings());
                assertThat(service.works()).isTrue();
            }
        }
    }

    /** The shop goes on until so much was told; how much that is, chance decides. */
    private static void live(
            ShopTopics topics, RandomShop shop, RandomSettings chosen, Deliveries deliveries, KilledService service) {
        int enough = topics.written().size() + 1 + shop.random.nextInt(150);
        Instant deadline = Instant.now().plus(LONGEST);
        while (topics.written().size() < enough) {
            assertThat(service.works() && Instant.now().isBefore(deadline))
                    .as("works, %s of %s told", topics.written().size(), enough)
                    .isTrue();
            List<ShopEvents.Event> deletions = RandomChanges.make(shop);
            topics.send(deliveries.next(events(shop, chosen), deletions));
            topics.readOn();
        }
    }

    private static List<ShopEvents.Event> events(RandomShop shop, RandomSettings chosen) {
        return ShopEvents.of(shop.facts, chosen.period(), ZoneId.of("Europe/Berlin"));
    }

    private KilledService service() throws Exception {
        return new KilledService(broker.bootstrapServers(), folder, SETTINGS);
    }

    private static Settings settings() {
        Map<String, String> variables = new HashMap<>(SETTINGS);
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }
}
