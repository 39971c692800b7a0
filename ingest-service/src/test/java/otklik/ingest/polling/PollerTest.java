package otklik.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Message;
import otklik.ingest.Settings;
import otklik.ingest.facts.Batch;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.settings.Environment;

class PollerTest {
    private static final int MESSAGES = 400;
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Longer than ingest may be silent by the clock that hurries. */
    private static final Duration SILENCE = Duration.ofMillis(1500);

    private static final Clock HURRIED = new HurriedClock(Instant.now());

    private static EmbeddedBroker broker;
    private static int reportsBefore;

    private final AtomicBoolean takenOver = new AtomicBoolean();

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.temporary();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void countReports() throws InterruptedException {
        Journal.open(kafka(), "topics").close();
        reportsBefore = read(Topics.PROGRESS).size();
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

    @Test
    void shouldTellItsProgressWhileItReadsAndKeepTheMomentOfTheHistory() throws Exception {
        CrmFacts facts = new CrmFacts();
        fill(facts, 500_000);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard())) {
            Thread first = poll(crm, crm.botToken(), new Progress(), HURRIED);
            await().atMost(LONG).until(() -> timesRead() >= 3);
            stop(first);
            int told = reports().size();
            assertThat(reports().get(0).historyCompleteAt()).isNull();
            assertThat(reports()).extracting(IngestProgress::feed).containsOnly("messages");
            assertThat(reports()).extracting(IngestProgress::reportedAt).isSorted();

            Progress progress = new Progress();
            Thread second = poll(crm, crm.botToken(), progress, HURRIED);
            await().atMost(LONG).until(() -> reports().size() >= told + 3);
            assertThat(completed())
                    .extracting(IngestProgress::historyCompleteAt)
                    .containsOnly(completeAt());
            assertThat(reports().stream().skip(told))
                    .extracting(IngestProgress::historyCompleteAt)
                    .doesNotContainNull();

            crm.faults().rate(1, Fault.UNAVAILABLE);
            await().atMost(LONG).until(() -> progress.problem().isPresent());
            int last = reports().size();
            await().during(SILENCE).atMost(LONG).until(() -> reports().size() == last);
            crm.faults().clear();
            await().atMost(LONG).until(() -> reports().size() > last);
            stop(second);
        }
    }

    @Test
    void shouldTakeTheHistoryOfAnOlderCheckpointForCompleteNow() throws Exception {
        try (RetailCrmServer crm = RetailCrmServer.start(0, new CrmFacts(), CrmOptions.standard())) {
            Thread first = poll(crm, crm.botToken(), new Progress(), HURRIED);
            await().atMost(LONG).until(() -> completed().size() >= 1);
            stop(first);
            OffsetDateTime before = completeAt();
            forgetWhenHistoryWasComplete(transactionalId(crm));
            Thread second = poll(crm, crm.botToken(), new Progress(), HURRIED);
            await().atMost(LONG).until(() -> completeAt().isAfter(before));
            stop(second);
        }
    }

    private static void forgetWhenHistoryWasComplete(String transactionalId) throws InterruptedException {
        try (Journal journal = Journal.open(kafka(), transactionalId)) {
            Checkpoint known = journal.checkpoints().get("scope");
            journal.commit(new Batch(), Map.of("scope", Checkpoint.of(known.scope(), known.period())));
        }
    }

    private static List<IngestProgress> reports() {
        List<IngestProgress> all = read(Topics.PROGRESS);
        return all.subList(reportsBefore, all.size());
    }

    private static List<IngestProgress> completed() {
        return reports().stream()
                .filter(report -> report.historyCompleteAt() != null)
                .toList();
    }

    private static long timesRead() {
        return completed().stream().map(IngestProgress::reportedAt).distinct().count();
    }

    private static OffsetDateTime completeAt() {
        List<IngestProgress> completed = completed();
        return completed.get(completed.size() - 1).historyCompleteAt();
    }

    private static void stop(Thread thread) throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private Thread poll(RetailCrmServer crm, String token, Progress progress) {
        return poll(crm, token, progress, Clock.systemUTC());
    }

    private Thread poll(RetailCrmServer crm, String token, Progress progress, Clock clock) {
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
                transactionalId(crm),
                "CHANNELS",
                port % 2 == 0 ? "whatsapp" : "whatsapp,instagram",
                "LAST_DAYS",
                Integer.toString(20 + port % 1000));
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
        Thread thread =
                new Thread(new Poller(settings, kafka(), progress, clock, () -> takenOver.set(true)), "polling");
        thread.start();
        return thread;
    }

    private static String transactionalId(RetailCrmServer crm) {
        return "test-" + URI.create(crm.url()).getPort();
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
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

    /** Ten seconds in one. */
    private static final class HurriedClock extends Clock {
        private final Instant began;

        HurriedClock(Instant began) {
            this.began = began;
        }

        @Override
        public Instant instant() {
            return began.plus(Duration.between(began, Instant.now()).multipliedBy(10));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
