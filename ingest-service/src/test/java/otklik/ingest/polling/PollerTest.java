package otklik.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.ingest.Settings;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.settings.Environment;

class PollerTest {
    private static final int MESSAGES = 400;
    private static final Duration LONG = Duration.ofSeconds(60);

    private static EmbeddedBroker broker;

    private final AtomicBoolean takenOver = new AtomicBoolean();

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.temporary();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldEmitEveryMessageOnceWhenTakenOverAndBroken(boolean descending) throws Exception {
        CrmOptions options = new CrmOptions(descending, false, true, true, 401);
        CrmFacts facts = new CrmFacts();
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, options)) {
            long base = descending ? 100_000 : 1_000;
            fill(facts, base);
            Progress progress = new Progress();
            Thread first = poll(crm, crm.botToken(), progress);
            await().atMost(LONG).until(() -> progress.picture().messages() >= 60);

            // The second process fences the first in the middle of the backfill.
            Progress next = new Progress();
            crm.faults().next(1, Fault.HTML_200);
            crm.faults().next(1, Fault.TRUNCATED);
            crm.faults().next(1, Fault.UNAVAILABLE);
            Thread second = poll(crm, crm.botToken(), next);
            await().atMost(LONG).until(() -> next.picture().phase().equals("live"));
            await().atMost(LONG).until(() -> !first.isAlive());
            assertThat(takenOver).isTrue();
            assertThat(next.problem()).isEmpty();

            facts.put(
                    "messages",
                    message(base + 5, base, "edited")
                            .put("updated_at", Instant.now().toString()));
            await().atMost(LONG).until(() -> messages(base).size() == MESSAGES + 1);
            second.interrupt();
            second.join();

            Map<String, Integer> times = new HashMap<>();
            messages(base).forEach(message -> times.merge(message.messageId(), 1, Integer::sum));
            assertThat(times).hasSize(MESSAGES);
            assertThat(times.remove(Long.toString(base + 5))).isEqualTo(2);
            assertThat(times.values()).containsOnly(1);
            assertThat(read(Topics.DEAD_LETTERS)).extracting(DeadLetter::reason).contains("HTML in place of JSON");
        }
    }

    @Test
    void shouldTellThatTheTokenIsRefused() throws Exception {
        try (RetailCrmServer crm = RetailCrmServer.start(0, new CrmFacts(), CrmOptions.standard())) {
            Progress progress = new Progress();
            Thread thread = poll(crm, "wrong", progress);
            await().atMost(LONG).until(() -> progress.problem().orElse("").contains("RETAILCRM_MG_TOKEN"));
            thread.interrupt();
            thread.join();
        }
    }

    private Thread poll(RetailCrmServer crm, String token, Progress progress) {
        int port = URI.create(crm.url()).getPort();
        Map<String, String> variables = Map.of(
                "RETAILCRM_MG_URL",
                crm.url(),
                "RETAILCRM_MG_TOKEN",
                token,
                "RETAILCRM_PAGE_SIZE",
                "20",
                "RETAILCRM_MAX_RPS",
                "50",
                "POLL_INTERVAL",
                "200ms",
                "INGEST_TRANSACTIONAL_ID",
                "test-" + port,
                "CHANNELS",
                port % 2 == 0 ? "whatsapp" : "whatsapp,instagram",
                "LAST_DAYS",
                Integer.toString(20 + port % 1000));
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        Thread thread = new Thread(
                new Poller(settings, kafka, progress, Clock.systemUTC(), () -> takenOver.set(true)), "polling");
        thread.start();
        return thread;
    }

    private static void fill(CrmFacts crm, long base) {
        crm.put("channels", row(71).put("type", "whatsapp"));
        crm.put("users", row(12).put("first_name", "Olga").put("created_at", "2026-01-01T00:00:00Z"));
        ObjectNode chat = row(base).put("created_at", Instant.now().toString());
        chat.putObject("channel").put("id", 71).put("type", "whatsapp");
        crm.put("chats", chat);
        for (int i = 1; i <= MESSAGES; i++) {
            crm.put("messages", message(base + i, base, "text " + i));
        }
    }

    private static ObjectNode message(long id, long chat, String text) {
        String time = Instant.now().minus(Duration.ofDays(1)).toString();
        ObjectNode message = row(id).put("chat_id", chat).put("type", "text").put("content", text);
        message.put("time", time)
                .put("created_at", time)
                .put("updated_at", time)
                .put("scope", "public");
        message.putObject("from").put("id", 5).put("type", "customer");
        return message;
    }

    private static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    private static List<Message> messages(long chat) {
        return read(Topics.MESSAGES).stream()
                .filter(message -> message.chatId().equals(Long.toString(chat)))
                .toList();
    }

    private static <E> List<E> read(Topic<E> topic) {
        List<E> events = new ArrayList<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> events.add(topic.read(found.value())));
            }
        }
        return events;
    }
}
