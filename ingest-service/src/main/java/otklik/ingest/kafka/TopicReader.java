package otklik.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a compacted topic to the end of what is committed now: the latest value of each key. */
final class TopicReader {
    private TopicReader() {}

    static <V> Map<String, V> latest(Map<String, Object> kafka, String topic, Function<byte[], V> reader) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        Map<String, V> latest = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(found -> {
                    String key = new String(found.key(), StandardCharsets.UTF_8);
                    if (found.value() == null) {
                        latest.remove(key);
                    } else {
                        latest.put(key, reader.apply(found.value()));
                    }
                });
            }
        }
        return latest;
    }

    /** A broker that has not heard yet of a topic just created answers that it has no partitions; taken at its word, nothing would be read. */
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic " + topic + " is not known to the broker (yet)");
        }
        return found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
