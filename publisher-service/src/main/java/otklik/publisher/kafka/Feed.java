package otklik.publisher.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import otklik.events.Topic;

/** Topics from their beginning on, in no group: committed records only. For one thread. */
public final class Feed implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();
    /** Where the topics ended when we began, or where we were before we went back, while it is not reached yet. */
    private final Map<TopicPartition, Long> ahead = new HashMap<>();

    private final Map<TopicPartition, Long> reached = new HashMap<>();

    private Feed(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static Feed open(Map<String, Object> kafka, Collection<Topic<?>> topics) {
        Feed feed =
                new Feed(new KafkaConsumer<>(config(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        try {
            feed.assign(topics);
            return feed;
        } catch (RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    public List<ConsumerRecord<byte[], byte[]>> poll(Duration patience) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        consumer.poll(patience).forEach(record -> {
            found.add(record);
            reached.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        });
        ahead.entrySet().removeIf(entry -> consumer.position(entry.getKey(), ANSWER) >= entry.getValue());
        return found;
    }

    /** Whether all that was in these topics when we began has been handed out, and what was asked for again. */
    public boolean caughtUp(Collection<Topic<?>> topics) {
        return topics.stream().flatMap(topic -> of(topic).stream()).noneMatch(ahead::containsKey);
    }

    public void pause(Collection<Topic<?>> topics) {
        topics.forEach(topic -> consumer.pause(of(topic)));
    }

    public void resume(Collection<Topic<?>> topics) {
        topics.forEach(topic -> consumer.resume(of(topic)));
    }

    /** Goes back to the beginning; not caught up until it is again where it was. */
    public void readAgain(Topic<?> topic) {
        of(topic).forEach(partition -> readAgain(partition, 0));
    }

    /** Goes back to this offset, unless it is still to come. */
    public void readAgain(Topic<?> topic, int partition, long offset) {
        readAgain(new TopicPartition(topic.name(), partition), offset);
    }

    /** Records that are in the topics and were not handed out yet, as far as the consumer has heard. */
    public long lag() {
        return partitions.values().stream()
                .flatMap(List::stream)
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    /** How far each partition is handed out, in one line; of topics that have been read from at all. */
    public String positions() {
        return partitions.entrySet().stream()
                .map(entry -> entry.getKey() + ":"
                        + entry.getValue().stream()
                                .map(partition -> Long.toString(reached.getOrDefault(partition, 0L)))
                                .collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Throws when the broker does not answer: a poll alone would wait in silence. */
    public void requireAnswer() {
        consumer.endOffsets(
                partitions.values().stream().flatMap(List::stream).limit(1).toList(), ANSWER);
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

    private void readAgain(TopicPartition partition, long offset) {
        long reached = consumer.position(partition, ANSWER);
        if (reached > offset) {
            ahead.merge(partition, reached, Math::max);
            consumer.seek(partition, offset);
        }
    }

    private void assign(Collection<Topic<?>> topics) {
        for (Topic<?> topic : topics) {
            partitions.put(topic.name(), partitions(consumer, topic.name()));
        }
        List<TopicPartition> all =
                partitions.values().stream().flatMap(List::stream).toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        ahead.putAll(consumer.endOffsets(all, ANSWER));
    }

    /** A broker that has not heard yet of a topic just created answers that it has no partitions; taken at its word, nothing would be read. */
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic, ANSWER);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic " + topic + " is not known to the broker (yet)");
        }
        return found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private List<TopicPartition> of(Topic<?> topic) {
        return partitions.get(topic.name());
    }

    /** Small fetches: the content of many partitions at once would fill a small heap. */
    private static Map<String, Object> config(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 262_144);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4_194_304);
        return config;
    }
}
