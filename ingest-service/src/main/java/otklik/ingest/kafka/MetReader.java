package otklik.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import otklik.events.crm.Manager;

/** Follows who was named by the other shards, from the beginning on. */
public final class MetReader implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public MetReader(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(Internal.MET.name(), 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Those named since the last call. */
    public List<Manager> next() {
        List<Manager> met = new ArrayList<>();
        consumer.poll(LOOK).forEach(found -> met.add(Internal.MET.read(found.value())));
        return met;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
