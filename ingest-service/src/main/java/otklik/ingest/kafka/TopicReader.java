package otklik.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to the end of what is committed now. */
final class TopicReader {
    private TopicReader() {}

    /** The latest value of each key. */
    static <V> void latest(Map<String, Object> kafka, String topic, Function<byte[], V> reader, Map<String, V> latest) {
        read(kafka, topic, any -> true, (key, value) -> {
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, reader.apply(value));
            }
        });
    }

    /** Every record, in order within a partition. */
    static void all(Map<String, Object> kafka, String topic, BiConsumer<String, byte[]> taker) {
        read(kafka, topic, any -> true, taker);
    }

    /** Every record of a partition, in order. */
    static void partition(Map<String, Object> kafka, String topic, int partition, BiConsumer<String, byte[]> taker) {
        read(kafka, topic, info -> info.partition() == partition, taker);
    }

    private static void read(
            Map<String, Object> kafka,
            String topic,
            Predicate<PartitionInfo> wanted,
            BiConsumer<String, byte[]> taker) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic, wanted);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(config, partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(found -> taker.accept(new String(found.key(), StandardCharsets.UTF_8), found.value()));
            }
        }
    }

    /**
     * To the very end, not only to the first transaction that is still open: somebody else's may hide what was committed
     * after it, and is committed or aborted soon.
     */
    private static Map<TopicPartition, Long> ends(Map<String, Object> config, List<TopicPartition> partitions) {
        Map<String, Object> everything = new HashMap<>(config);
        everything.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(everything, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    /** A broker that has not heard yet of a topic just created answers that it has no partitions; taken at its word, nothing would be read. */
    private static List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, String topic, Predicate<PartitionInfo> wanted) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic " + topic + " is not known to the broker (yet)");
        }
        return found.stream()
                .filter(wanted)
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
