package otklik.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topic;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Memory;

/**
 * What a shard has published and how far that goes, always one transaction. Opening it fences whoever wrote for the
 * shard before and only then reads, so nothing that a dying writer still committed is missed. After any failure it is
 * closed and a new one opened: what really happened is read, not guessed. Safe for several threads.
 */
public final class Journal implements AutoCloseable {
    private final Map<String, Object> kafka;
    private final String shard;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Checkpoint> checkpoints = new HashMap<>();
    private final Memory memory = new Memory();
    private final int marksPartition;

    private Journal(Map<String, Object> kafka, String shard, KafkaProducer<byte[], byte[]> producer) {
        this.kafka = kafka;
        this.shard = shard;
        this.producer = producer;
        this.marksPartition = Math.floorMod(shard.hashCode(), Internal.MARKS.partitions());
        read();
    }

    /** @param account names the RetailCRM account, the same in all its processes */
    public static Journal open(Map<String, Object> kafka, String account, String shard) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, account + "-" + shard.replace('/', '-'));
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Journal(kafka, shard, producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Names of the shards whose whole history has been read under these settings. */
    public static Set<String> completeShards(Map<String, Object> kafka, String scope) {
        Map<String, Checkpoint> all = new HashMap<>();
        TopicReader.latest(kafka, Internal.CHECKPOINTS.name(), Internal.CHECKPOINTS::read, all);
        Map<String, Boolean> complete = new HashMap<>();
        all.forEach((key, checkpoint) -> complete.merge(
                key.substring(0, key.indexOf('|')),
                checkpoint.complete() && scope.equals(checkpoint.scope()),
                Boolean::logicalAnd));
        complete.values().removeIf(isComplete -> !isComplete);
        return complete.keySet();
    }

    /** By list, as published last. */
    public Map<String, Checkpoint> checkpoints() {
        return Map.copyOf(checkpoints);
    }

    public Memory memory() {
        return memory;
    }

    /** The latest value of each key that the topic holds now. */
    public <E> Map<String, E> latest(Topic<E> topic) {
        Map<String, E> latest = new HashMap<>();
        TopicReader.latest(kafka, topic.name(), topic::read, latest);
        return latest;
    }

    /** Publishes the batch together with the checkpoints of its lists, all or nothing. */
    public synchronized void commit(Batch batch, Map<String, Checkpoint> reached) {
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
        batch.marks(memory)
                .forEach((mark, stored) -> producer.send(new ProducerRecord<>(
                        Internal.MARKS.name(), marksPartition, bytes(shard + "|" + mark), stored)));
        reached.forEach((list, checkpoint) -> producer.send(new ProducerRecord<>(
                Internal.CHECKPOINTS.name(), bytes(shard + "|" + list), Internal.CHECKPOINTS.write(checkpoint))));
        producer.commitTransaction();
    }

    private void read() {
        String prefix = shard + "|";
        Map<String, Checkpoint> all = new HashMap<>();
        TopicReader.latest(kafka, Internal.CHECKPOINTS.name(), Internal.CHECKPOINTS::read, all);
        all.forEach((key, checkpoint) -> {
            if (key.startsWith(prefix)) {
                checkpoints.put(key.substring(prefix.length()), checkpoint);
            }
        });
        TopicReader.partition(kafka, Internal.MARKS.name(), marksPartition, (key, value) -> {
            if (key.startsWith(prefix)) {
                memory.restore(key.substring(prefix.length()), value);
            }
        });
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
