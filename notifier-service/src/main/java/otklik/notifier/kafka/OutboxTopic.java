package otklik.notifier.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.EventJson;
import otklik.notifier.outbox.Entry;

/**
 * The outbox in Kafka. Opening it fences whoever wrote before and only then reads: of two processes only the later one
 * can write that it is about to send. After any failure it is closed and opened anew, so what stands there is read, not
 * guessed.
 */
public final class OutboxTopic implements AutoCloseable {
    private static final String WRITER = "otklik-notifier";

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Entry> entries = new HashMap<>();
    private OffsetDateTime openedAt;

    private OutboxTopic(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** @param now becomes {@link #openedAt} of an outbox that has never been opened */
    public static OutboxTopic open(Map<String, Object> kafka, OffsetDateTime now) throws InterruptedException {
        TopicSetup.createMissing(kafka);
        OutboxTopic topic = new OutboxTopic(producer(kafka));
        try {
            topic.producer.initTransactions();
            topic.read(kafka);
            if (topic.openedAt == null) {
                topic.openedAt = now;
                topic.write(Map.of(Internal.OPENED, EventJson.write(new Internal.Opened(now))));
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

    /** Keeps these and forgets those, all or nothing; returns when the broker has them. */
    public void commit(List<Entry> changed, List<String> dropped) {
        Map<String, byte[]> values = new HashMap<>();
        changed.forEach(entry -> values.put(entry.key(), Internal.OUTBOX.write(entry)));
        dropped.forEach(key -> values.put(key, null));
        write(values);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private void write(Map<String, byte[]> values) {
        if (values.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            values.forEach((key, value) -> producer.send(
                    new ProducerRecord<>(Internal.OUTBOX.name(), key.getBytes(StandardCharsets.UTF_8), value)));
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

    private void read(Map<String, Object> kafka) {
        try (Partitions partitions = new Partitions(kafka, Internal.OUTBOX.name())) {
            Map<TopicPartition, Long> ends = partitions.ends();
            while (!partitions.passed(ends)) {
                partitions
                        .consumer
                        .poll(Duration.ofMillis(500))
                        .forEach(found -> take(new String(found.key(), StandardCharsets.UTF_8), found.value()));
            }
        }
    }

    private void take(String key, byte[] value) {
        if (Internal.OPENED.equals(key)) {
            openedAt = EventJson.read(value, Internal.Opened.class).openedAt();
        } else if (value == null) {
            entries.remove(key);
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
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
