package otklik.publisher.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topics;
import otklik.publisher.Settings;
import otklik.publisher.google.Account;
import otklik.publisher.kafka.TopicSetup;
import otklik.publisher.publishing.Pace;
import otklik.publisher.publishing.Progress;
import otklik.publisher.publishing.Publisher;
import otklik.sandbox.google.Person;
import otklik.sandbox.google.Person.Deed;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

/**
 * A fifth of all calls fails in one of all ways, before a fifth of them a person does something to one of our tabs, and
 * after all of it every tab is equal to the topics. {@code main} takes the seconds of the run and a seed.
 */
public final class Chaos implements AutoCloseable {
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofMillis(50),
            Duration.ofSeconds(2),
            10_000,
            10_000);
    /** Longer than the longest wait after failures in a row, 64 s and half of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final SheetsServer sheets = SheetsServer.start(0);
    private final Progress progress = new Progress();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread;
    private final long seed;

    public Chaos(long seed) throws IOException, InterruptedException {
        this.seed = seed;
        TopicSetup.createMissing(
                kafka, List.of(Topics.CHATS, Topics.MESSAGES, Topics.CHAT_METRICS, Topics.MANAGER_SUMMARY));
        sheets.writeQuota(100_000, Duration.ofMinutes(1));
        sheets.readQuota(100_000, Duration.ofMinutes(1));
        Map<String, Object> plain = new HashMap<>(kafka);
        plain.put("enable.idempotence", false);
        plain.put("max.in.flight.requests.per.connection", 1);
        producer = new KafkaProducer<>(plain, new ByteArraySerializer(), new ByteArraySerializer());
        Settings settings = new Settings(
                sheets.spreadsheetId(),
                Account.of(sheets.serviceAccountJson()),
                URI.create(sheets.url()),
                Duration.ofMillis(100),
                150,
                ZoneId.of("Europe/Moscow"),
                Set.of("whatsapp"),
                Set.of());
        thread = new Thread(new Publisher(settings, kafka, progress, Clock.systemUTC(), PACE, "1.0"), "publishing");
        thread.start();
    }

    public static void main(String... args) throws Exception {
        Duration length = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 600);
        try (Chaos chaos = new Chaos(args.length > 1 ? Long.parseLong(args[1]) : 1)) {
            System.out.println(chaos.run(length));
        }
        System.exit(0);
    }

    /** @return what happened, in a line */
    public String run(Duration length) {
        Facts facts = new Facts(seed, producer);
        await().atMost(PATIENCE).until(() -> sheets.tabs().contains("chats_raw"));
        Person person = sheets.person();
        person.addTab("Мои заметки");
        person.type("Мои заметки", 3, 2, "моё");
        sheets.faults().slowness(Duration.ofMillis(1500));
        sheets.faults()
                .rate(
                        0.2,
                        Fault.TOO_MANY,
                        Fault.EMPTY_500,
                        Fault.UNAVAILABLE,
                        Fault.HTML_502,
                        Fault.UNAUTHORIZED,
                        Fault.DROP_BEFORE,
                        Fault.DROP_AFTER,
                        Fault.DROP_MIDDLE,
                        Fault.EMPTY_200,
                        Fault.SLOW);
        person.meddle(0.2, seed, Deed.values());
        Instant end = Instant.now().plus(length);
        while (Instant.now().isBefore(end)) {
            facts.change();
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
        }
        long calls = sheets.readCalls() + sheets.writeCalls();
        sheets.faults().clear();
        person.meddle(0, seed);
        Instant calm = Instant.now();
        await().atMost(PATIENCE).untilAsserted(() -> requireEqual(facts));
        Duration healed = Duration.between(calm, Instant.now());
        assertThat(sheets.cell("Мои заметки", 3, 2)).isEqualTo("моё");
        assertThat(sheets.tabs().stream().filter("Мои заметки"::equals)).hasSize(1);
        return "%d calls (%d writes), %d deeds of people, equal %d ms after the last"
                .formatted(calls, sheets.writeCalls(), person.deeds(), healed.toMillis());
    }

    private void requireEqual(Facts facts) {
        facts.tabs().forEach((tab, wanted) -> {
            int width = wanted.isEmpty() ? 1 : wanted.get(0).size();
            List<List<Object>> found = new ArrayList<>();
            for (int number = 1; number == 1 || sheets.tabs().contains(tab + "_" + number); number++) {
                sheets.rows(number == 1 ? tab : tab + "_" + number).stream()
                        .map(row -> row.subList(0, Math.min(width, row.size())))
                        .filter(row -> row.stream().anyMatch(cell -> !"".equals(cell)))
                        .forEach(found::add);
            }
            if (tab.equals("manager_summary")) {
                assertThat(found).as(tab).isEqualTo(wanted);
            } else {
                assertThat(found).as(tab).containsExactlyInAnyOrderElementsOf(wanted);
            }
        });
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ZERO);
        sheets.close();
        broker.close();
    }
}
