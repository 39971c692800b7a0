package otklik.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topics;
import otklik.events.crm.Dialog;
import otklik.ingest.facts.Batch;

/**
 * What was published and how far that goes, always one transaction. Opening it fences whoever wrote before and only
 * then reads, so nothing that a dying writer still committed is missed. After any failure it is closed and a new one
 * opened: what really happened is read, not guessed.
 */
public final class Journal implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Checkpoint> checkpoints;
    private final Map<String, Long> seen;
    private final Map<String, Dialog> dialogs;

    private Journal(KafkaProducer<byte[], byte[]> producer, Map<String, Object> kafka) {
        this.producer = producer;
        this.checkpoints = TopicReader.latest(kafka, Internal.CHECKPOINTS.name(), Internal.CHECKPOINTS::read);
        this.seen = TopicReader.latest(
                kafka, Internal.SEEN.name(), value -> Long.valueOf(new String(value, StandardCharsets.UTF_8)));
        this.dialogs = TopicReader.latest(kafka, Topics.DIALOGS.name(), Topics.DIALOGS::read);
    }

    public static Journal open(Map<String, Object> kafka, String transactionalId) throws InterruptedException {
        TopicSetup.createMissing(kafka);
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Journal(producer, kafka);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    public Map<String, Checkpoint> checkpoints() {
        return Map.copyOf(checkpoints);
    }

    public Map<String, Long> seen() {
        return Map.copyOf(seen);
    }

    public Map<String, Dialog> dialogs() {
        return Map.copyOf(dialogs);
    }

    /** Publishes the batch together with the checkpoints, all or nothing. */
    public void commit(Batch batch, Map<String, Checkpoint> reached) {
        if (batch.isEmpty() && reached.isEmpty()) {
            return;
        }
        try {
            transact(batch, reached);
        } catch (KafkaException e) {
            tellIfFenced(e);
            throw e;
        }
        checkpoints.putAll(reached);
    }

    private void transact(Batch batch, Map<String, Checkpoint> reached) {
        producer.beginTransaction();
        batch.entries()
                .forEach(entry -> producer.send(new ProducerRecord<>(entry.topic(), entry.key(), entry.value())));
        batch.seen().forEach((key, hash) -> send(Internal.SEEN.name(), key, bytes(hash.toString())));
        reached.forEach(
                (key, checkpoint) -> send(Internal.CHECKPOINTS.name(), key, Internal.CHECKPOINTS.write(checkpoint)));
        producer.commitTransaction();
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

    /** An open transaction is left to the next writer's fence. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, bytes(key), value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
