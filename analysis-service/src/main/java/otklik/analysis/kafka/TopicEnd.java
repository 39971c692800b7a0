package otklik.analysis.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their beginning to where they end now, committed records only; where a transaction is still open,
 * when it has ended.
 */
final class TopicEnd {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicEnd() {}

    static void read(
            Map<String, Object> kafka, Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> found) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.remove("group.id");
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("fetch.max.wait.ms", 20);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(config, partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found);
            }
        }
    }

    /** Not only to the first transaction that is still open, as the end of committed records would be. */
    private static Map<TopicPartition, Long> ends(Map<String, Object> config, List<TopicPartition> partitions) {
        Map<String, Object> everything = new HashMap<>(config);
        everything.put("isolation.level", "read_uncommitted");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(everything, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }
}
