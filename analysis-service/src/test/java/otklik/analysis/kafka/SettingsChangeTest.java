package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topics;
import otklik.sandbox.kafka.EmbeddedBroker;

/** A shop is worked out by some settings, then by others, with the service stopped in between wherever it is. */
class SettingsChangeTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Map<String, String> BEFORE = Map.of("TZ", "Europe/Berlin", "ALERT_TARGET", "2h");
    private static final Map<String, String> AFTER = Map.of(
            "TZ", "Europe/Berlin",
            "ALERT_TARGET", "2h",
            "WORK_HOURS", "22:00-06:00",
            "CHANNELS", "whatsapp",
            "EXCLUDE_TAGS", "spam,vip,опт");

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
    void shouldLetTheResultsOfBeforeStandUntilThoseOfTheNewSettingsAreComplete() throws Exception {
        Random random = new Random(11);
        RandomSettings chosen = RandomSettings.of(BEFORE, Instant.now().truncatedTo(ChronoUnit.SECONDS), random);
        RandomShop shop = shop(random);
        try (ShopTopics topics = new ShopTopics(broker.bootstrapServers())) {
            topics.send(ShopEvents.of(shop.facts, chosen.period(), ZONE));
            try (ServiceUnderTest service = service(BEFORE)) {
                topics.awaitEqual(shop, chosen, service.settings());
            }
            String former = standing().id();

            stopWhen(topics, Standing::waits);
            stopWhen(topics, standing -> !standing.waits() && !standing.complete());
            try (ServiceUnderTest service = service(AFTER)) {
                awaitStanding(topics, Standing::complete);
                topics.awaitEqual(shop, chosen, service.settings());
                requireToldOnce(topics, standing().id());
                awaitNothingLeftOf(former);
            }

            List<ShopEvents.Event> deletions = RandomChanges.make(shop);
            topics.send(deletions);
            topics.send(ShopEvents.of(shop.facts, chosen.period(), ZONE));
            ServiceUnderTest second = service(BEFORE, "second");
            try (ServiceUnderTest first = service(BEFORE);
                    second) {
                awaitStanding(topics, standing -> !standing.id().equals(former) && standing.complete());
                topics.awaitEqual(shop, chosen, first.settings());
            }
        }
    }

    private static RandomShop shop(Random random) {
        RandomShop shop = new RandomShop(random, ZONE, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        for (int i = 0; i < 20; i++) {
            shop.chat();
            shop.order();
        }
        return shop;
    }

    private ServiceUnderTest service(Map<String, String> environment) {
        return service(environment, "first");
    }

    private ServiceUnderTest service(Map<String, String> environment, String name) {
        return new ServiceUnderTest(broker.bootstrapServers(), folder.resolve(name), environment);
    }

    private void stopWhen(ShopTopics topics, Predicate<Standing> moment) {
        ServiceUnderTest service = service(AFTER);
        try (service) {
            awaitStanding(topics, moment);
        }
    }

    /** As long as others wait to follow, nothing is written. */
    private static void awaitStanding(ShopTopics topics, Predicate<Standing> moment) {
        topics.readOn();
        int before = topics.written().size();
        Instant deadline = Instant.now().plus(LONGEST);
        for (Standing found = standing(); !moment.test(found); found = standing()) {
            assertThat(Instant.now()).as("still %s", found).isBefore(deadline);
            topics.readOn();
            int written = topics.written().size();
            if (standing().waits()) {
                assertThat(written).as("records written").isEqualTo(before);
            }
        }
    }

    private static Standing standing() {
        return new Generations(Map.of("bootstrap.servers", broker.bootstrapServers()))
                .standing()
                .orElseThrow();
    }

    /** No row was told half. */
    private static void requireToldOnce(ShopTopics topics, String id) {
        Map<String, Set<String>> values = new HashMap<>();
        topics.written().stream()
                .filter(found -> found.value() != null && id.equals(toldBy(found)))
                .forEach(found -> values.computeIfAbsent(found.topic() + "/" + found.key(), key -> new HashSet<>())
                        .add(new String(found.value(), StandardCharsets.UTF_8)));
        assertThat(values.values().stream().filter(told -> told.size() > 1)).isEmpty();
        assertThat(values).hasSizeGreaterThan(100);
        assertThat(topics.written().stream()
                        .filter(found ->
                                found.value() == null && !Topics.ALERTS.name().equals(found.topic())))
                .as("rows withdrawn")
                .isNotEmpty();
    }

    private static String toldBy(ConsumerRecord<String, byte[]> found) {
        return new String(found.headers().lastHeader(Writing.GENERATION).value(), StandardCharsets.UTF_8);
    }

    private void awaitNothingLeftOf(String former) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(leftOf(former)).isEmpty());
    }

    private Set<String> leftOf(String former) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                Stream<Path> folders = Files.list(folder.resolve("first"))) {
            Stream<String> groups = admin.listGroups().all().get().stream().map(group -> group.groupId());
            Stream<String> topics = admin.listTopics().names().get().stream();
            Stream<String> names = folders.map(path -> path.getFileName().toString());
            return Stream.of(groups, topics, names)
                    .flatMap(all -> all)
                    .filter(name -> Standing.owner(name).equals(former))
                    .collect(Collectors.toSet());
        }
    }
}
