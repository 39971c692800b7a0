package otklik.sandbox.run;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import otklik.events.Topic;

/** Counts what stands in topics. */
final class TopicCounts {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int FETCH_BYTES = 1024 * 1024;

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("org.apache.kafka");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final String servers;

    TopicCounts(String servers) {
        this.servers = servers;
    }

    /** Keys whose latest value is there and passes the test. */
    <E> long keys(Topic<E> topic, Predicate<E> wanted) {
        Map<String, Boolean> keys = new HashMap<>();
        read(topic, (key, event) -> {
            if (event != null && wanted.test(event)) {
                keys.put(key, true);
            } else {
                keys.remove(key);
            }
        });
        return keys.size();
    }

    /** All records. */
    <E> long records(Topic<E> topic) {
        long[] records = {0};
        read(topic, (key, event) -> records[0]++);
        return records[0];
    }

    private interface Taker<E> {
        void take(String key, E event);
    }

    private <E> void read(Topic<E> topic, Taker<E> taker) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL)
                        .forEach(found ->
                                taker.take(new String(found.key(), StandardCharsets.UTF_8), topic.read(found.value())));
            }
        }
    }

    private Map<String, Object> config() {
        return Map.of(
                "bootstrap.servers", servers,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "fetch.max.bytes", FETCH_BYTES,
                "max.partition.fetch.bytes", FETCH_BYTES);
    }
}
