package otklik.publisher.live;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;
import otklik.events.InvalidEvent;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.publisher.board.Facts;
import otklik.publisher.board.Freshness.Reading;
import otklik.publisher.kafka.TopicSetup;

/** Reads the topics into the board's facts until interrupted. What is no event is passed over: it is put aside by others. */
final class BoardReader implements Runnable {
    private static final Logger LOG = Logger.getLogger(BoardReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long PAUSE_MS = 2_000;

    /** Of whose changes none of the board's other views tells. */
    private static final Set<String> FRESHNESS = Set.of(Topics.PROGRESS.name());

    private static final Set<String> NOW = Set.of(
            Topics.WAITS.name(),
            Topics.ALERTS.name(),
            Topics.DAYS.name(),
            Topics.HOURS.name(),
            Topics.CHATS.name(),
            Topics.MANAGERS.name());

    static final List<Topic<?>> TOPICS = List.of(
            Topics.CHATS,
            Topics.DIALOGS,
            Topics.MANAGERS,
            Topics.ORDERS,
            Topics.PROGRESS,
            Topics.PERIOD,
            Topics.WAITS,
            Topics.DAYS,
            Topics.HOURS,
            Topics.CHAT_METRICS,
            Topics.CHAT_ADVICE,
            Topics.SPIN_CHAT_METRICS,
            Topics.SPIN_MANAGER_METRICS,
            Topics.SPIN_IMPROVEMENT_PLANS,
            Topics.QUESTION_TYPES,
            Topics.QUALITY_CHATS,
            Topics.ORDER_PAYMENTS,
            Topics.MANAGER_ORDER_PAYMENTS,
            Topics.SPIN_CONVERSION,
            Topics.BEHAVIOR_MANAGERS,
            Topics.BEHAVIOR_EXAMPLES,
            Topics.BEST_PRACTICES,
            Topics.DIALOG_TEMPLATES,
            Topics.ALERTS,
            Topics.MESSAGES);

    private final Map<String, Object> kafka;
    private final BoardState state;
    private final Clock clock;
    private long passedOver;
    private Instant nextCheck = Instant.MIN;

    BoardReader(Map<String, Object> kafka, BoardState state, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.state = state;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void session() throws InterruptedException {
        try {
            TopicSetup.createMissing(kafka, TOPICS);
            try (Tail tail = Tail.open(kafka, TOPICS.stream().map(Topic::name).toList())) {
                state.restart();
                follow(tail);
            }
        } catch (KafkaException e) {
            if (e instanceof InterruptException) {
                throw e;
            }
            lost("Kafka: " + e.getMessage());
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            lost(e.getClass().getSimpleName());
            Thread.sleep(PAUSE_MS);
        }
    }

    private void follow(Tail tail) {
        while (!Thread.currentThread().isInterrupted()) {
            ConsumerRecords<byte[], byte[]> found = tail.poll(POLL);
            if (!found.isEmpty()) {
                take(found);
            }
            tell(tail, answers(tail));
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> found) {
        boolean now = false;
        boolean figures = false;
        state.change(facts -> found.forEach(record -> take(facts, record)));
        for (var partition : found.partitions()) {
            now |= NOW.contains(partition.topic());
            figures |= !FRESHNESS.contains(partition.topic());
        }
        state.changed(now, figures);
    }

    void take(Facts facts, ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.topic().equals(Topics.MESSAGES.name())) {
            facts.message(key, record.partition(), record.offset());
            return;
        }
        try {
            facts.take(record.topic(), key, record.value());
        } catch (InvalidEvent e) {
            LOG.debugf("no event at %s-%d %d", record.topic(), record.partition(), record.offset());
        } catch (RuntimeException e) {
            passOver(record, e);
        }
    }

    /** An event that nobody foresaw must not end the board; the first, second, fourth and so on are told. */
    private void passOver(ConsumerRecord<byte[], byte[]> record, RuntimeException e) {
        passedOver++;
        if (Long.bitCount(passedOver) == 1) {
            LOG.warnf(
                    "%d records passed over, the last at %s-%d %d: %s",
                    passedOver,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
        }
    }

    /** A consumer waits in silence for a broker that is away, and goes on where it was. */
    private boolean answers(Tail tail) {
        Instant now = clock.instant();
        if (now.isBefore(nextCheck)) {
            return state.reading().problem().isEmpty();
        }
        nextCheck = now.plus(CHECK_EVERY);
        try {
            tail.requireAnswer(PATIENCE);
            return true;
        } catch (TimeoutException e) {
            lost("Kafka does not answer");
            return false;
        }
    }

    private void tell(Tail tail, boolean answers) {
        if (answers) {
            boolean whole = tail.complete();
            state.reading(new Reading(tail.read(), tail.of(), whole, Optional.empty()));
        }
    }

    private void lost(String problem) {
        Reading known = state.reading();
        if (known.problem().filter(problem::equals).isEmpty()) {
            LOG.warn("the board: " + problem);
        }
        state.reading(new Reading(known.read(), known.of(), known.complete(), Optional.of(problem)));
    }
}
