package otklik.publisher.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics from their beginning on and ever after, in no group: committed records only. For one thread. */
public final class Tail implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> begins = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private boolean complete;

    private Tail(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static Tail open(Map<String, Object> kafka, Collection<String> topics) {
        Tail tail = new Tail(consumer(kafka));
        try {
            topics.forEach(tail::add);
            tail.begin();
            return tail;
        } catch (RuntimeException e) {
            tail.close();
            throw e;
        }
    }

    /** Those that this topic has, whoever made it, in order. */
    public static List<TopicPartition> partitions(Map<String, Object> kafka, String topic) {
        try (Tail tail = new Tail(consumer(kafka))) {
            tail.add(topic);
            return tail.partitions.stream()
                    .sorted(Comparator.comparingInt(TopicPartition::partition))
                    .toList();
        }
    }

    /** One partition alone. */
    public static Tail open(Map<String, Object> kafka, TopicPartition partition) {
        Tail tail = new Tail(consumer(kafka));
        try {
            tail.partitions.add(partition);
            tail.begin();
            return tail;
        } catch (RuntimeException e) {
            tail.close();
            throw e;
        }
    }

    public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /** Whether all that was there when we began has been handed out. */
    public boolean complete() {
        complete = complete
                || partitions.stream()
                        .allMatch(partition -> consumer.position(partition, ANSWER) >= ends.get(partition));
        return complete;
    }

    /** Records that were there when we began, about. */
    public long of() {
        return partitions.stream()
                .mapToLong(partition -> ends.get(partition) - begins.get(partition))
                .sum();
    }

    /** How many of them have been handed out. */
    public long read() {
        return complete
                ? of()
                : partitions.stream()
                        .mapToLong(partition -> Math.min(consumer.position(partition, ANSWER), ends.get(partition))
                                - begins.get(partition))
                        .sum();
    }

    /** Throws when the broker does not answer: a poll alone would wait in silence. */
    public void requireAnswer(Duration patience) {
        consumer.endOffsets(partitions.subList(0, 1), patience);
    }

    /** The first offset that there was of this partition of the only topic. */
    public long begin(int partition) {
        return begins.get(new TopicPartition(partitions.get(0).topic(), partition));
    }

    /** From the beginning once more, up to the same end. */
    public void again() {
        complete = false;
        consumer.seekToBeginning(partitions);
    }

    /** To an interrupted thread a consumer would say its farewell as an error. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void add(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic " + topic + " is not known to the broker (yet)");
        }
        found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }

    private void begin() {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        begins.putAll(consumer.beginningOffsets(partitions, ANSWER));
        ends.putAll(consumer.endOffsets(partitions, ANSWER));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        return new KafkaConsumer<>(config(kafka, 65_536), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Small fetches: the content of many partitions at once would fill a small heap. */
    static Map<String, Object> config(Map<String, Object> kafka, int bytesOfAPartition) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, bytesOfAPartition);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2_097_152);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return config;
    }
}
