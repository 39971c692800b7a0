package otklik.notifier.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of all partitions of some topics from the beginning, without a group. */
final class Partitions implements AutoCloseable {
    final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> assigned;

    Partitions(Map<String, Object> kafka, String topic) {
        this(kafka, Set.of(topic));
    }

    Partitions(Map<String, Object> kafka, Set<String> topics) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 9_000);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            assigned = topics.stream()
                    .flatMap(topic -> partitions(consumer, topic).stream())
                    .toList();
            consumer.assign(assigned);
            consumer.seekToBeginning(assigned);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** The end of what is committed now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(assigned);
    }

    boolean passed(Map<TopicPartition, Long> ends) {
        return assigned.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    /** An interrupted thread still closes in order. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        consumer.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
