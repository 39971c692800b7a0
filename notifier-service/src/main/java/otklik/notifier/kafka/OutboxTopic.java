package otklik.notifier.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.EventJson;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Heard;

/**
 * The outbox in Kafka. Opening it fences whoever wrote before and only then reads: of two processes only the later one
 * can write that it is about to send. After any failure it is closed and opened anew, so what stands there is read, not
 * guessed.
 */
public final class OutboxTopic implements AutoCloseable {
    private static final String WRITER = "otklik-notifier";

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, ChatState> chats = new HashMap<>();
    private OffsetDateTime openedAt;
    private Heard heard = Heard.NOTHING;

    private OutboxTopic(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** @param now becomes {@link #openedAt} of an outbox that has never been opened */
    public static OutboxTopic open(Map<String, Object> kafka, OffsetDateTime now) throws InterruptedException {
        TopicSetup.createMissing(kafka);
        OutboxTopic topic = new OutboxTopic(producer(kafka));
        try {
            topic.producer.initTransactions();
            topic.read(kafka, new DeadLetters(kafka, Clock.fixed(now.toInstant(), now.getOffset())));
            if (topic.openedAt == null) {
                topic.openedAt = now;
                topic.write(List.of(own(Internal.OPENED, EventJson.write(new Internal.Opened(now)))));
            }
            return topic;
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
    }

    /** As they stood when it was opened. */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public OffsetDateTime openedAt() {
        return openedAt;
    }

    public Map<String, ChatState> chats() {
        return Map.copyOf(chats);
    }

    /** How far Telegram's updates are known. */
    public Heard heard() {
        return heard;
    }

    /** Returns when the broker has it all. */
    public void commit(Change change) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        change.changed().forEach(entry -> records.add(own(entry.key(), Internal.OUTBOX.write(entry))));
        change.dropped().forEach(key -> records.add(own(key, null)));
        change.chats().forEach(chat -> records.add(own(Internal.CHAT + chat.chat(), EventJson.write(chat))));
        change.actions()
                .forEach(action -> records.add(new ProducerRecord<>(
                        Topics.TELEGRAM_ACTIONS.name(),
                        action.waitId().getBytes(StandardCharsets.UTF_8),
                        Topics.TELEGRAM_ACTIONS.write(action))));
        change.heard().ifPresent(known -> records.add(own(Internal.UPDATES, EventJson.write(known))));
        write(records);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static ProducerRecord<byte[], byte[]> own(String key, byte[] value) {
        return new ProducerRecord<>(Internal.OUTBOX.name(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    private void write(List<ProducerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
        } catch (KafkaException e) {
            tellIfFenced(e);
            throw e;
        }
    }

    /** A stale epoch can mean a new owner or only a transaction that took too long: aborting it tells which. */
    private void tellIfFenced(KafkaException failure) {
        try {
            producer.abortTransaction();
        } catch (ProducerFencedException e) {
            throw e;
        } catch (KafkaException | IllegalStateException e) {
            failure.addSuppressed(e);
        }
    }

    /** What cannot be read is put aside once and taken out: it must not keep all the rest from being sent. */
    private void read(Map<String, Object> kafka, DeadLetters deadLetters) throws InterruptedException {
        List<ProducerRecord<byte[], byte[]>> unreadable = new ArrayList<>();
        for (Map.Entry<String, ConsumerRecord<byte[], byte[]>> found :
                latest(kafka).entrySet()) {
            try {
                take(found.getKey(), found.getValue().value());
            } catch (InvalidEvent e) {
                deadLetters.put(found.getValue(), e);
                unreadable.add(own(found.getKey(), null));
            }
        }
        write(unreadable);
    }

    private static Map<String, ConsumerRecord<byte[], byte[]>> latest(Map<String, Object> kafka) {
        Map<String, ConsumerRecord<byte[], byte[]>> latest = new HashMap<>();
        try (Partitions partitions = new Partitions(kafka, Internal.OUTBOX.name())) {
            Map<TopicPartition, Long> ends = partitions.ends();
            while (!partitions.passed(ends)) {
                partitions
                        .consumer
                        .poll(Duration.ofMillis(500))
                        .forEach(found -> latest.put(new String(found.key(), StandardCharsets.UTF_8), found));
            }
        }
        latest.values().removeIf(found -> found.value() == null);
        return latest;
    }

    private void take(String key, byte[] value) {
        if (Internal.OPENED.equals(key)) {
            openedAt = EventJson.read(value, Internal.Opened.class).openedAt();
        } else if (Internal.UPDATES.equals(key)) {
            heard = EventJson.read(value, Heard.class);
        } else if (key.startsWith(Internal.CHAT)) {
            ChatState chat = EventJson.read(value, ChatState.class);
            chats.put(chat.chat(), chat);
        } else {
            entries.put(key, Internal.OUTBOX.read(value));
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_000_000);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
