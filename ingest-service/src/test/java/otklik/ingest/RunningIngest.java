package otklik.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import otklik.events.Topic;
import otklik.ingest.crm.Budget;
import otklik.ingest.feed.Standing;
import otklik.ingest.live.LiveEvents;
import otklik.ingest.shard.Ownership;
import otklik.ingest.shard.Shards;
import otklik.settings.Environment;

/** The service without its web pages, and what it has published. */
final class RunningIngest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> kafka;
    private final IngestStart start = new IngestStart();
    private final Ownership ownership;
    private final LiveEvents live;

    RunningIngest(String bootstrapServers, Map<String, String> variables) {
        kafka = Map.of("bootstrap.servers", bootstrapServers);
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
        Shards shards = start.shards(settings);
        Budget budget = start.budget();
        ownership = start.ownership(settings, shards, budget, kafka);
        live = start.live(shards, ownership);
        start.start(null, settings, budget, ownership, live);
    }

    LiveEvents.Picture websocket() {
        return live.picture();
    }

    Map<String, Standing.Picture> shards() {
        return ownership.pictures();
    }

    boolean isComplete(int shards) {
        return shards().size() == shards && shards().values().stream().allMatch(Standing.Picture::historyComplete);
    }

    String problems() {
        return shards().values().stream()
                .flatMap(picture -> picture.problem().stream())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    /** Everything committed so far. */
    <E> List<E> read(Topic<E> topic) {
        List<E> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(found -> events.add(found.value() == null ? null : topic.read(found.value())));
            }
        }
        return events;
    }

    /** Milliseconds from the deed to the first committed record after it that fits. */
    <E> long untilTold(Topic<E> topic, Predicate<E> fits, Runnable deed) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            consumer.poll(Duration.ZERO);
            long began = System.nanoTime();
            deed.run();
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(10))) {
                    if (fits.test(topic.read(found.value()))) {
                        return (System.nanoTime() - began) / 1_000_000;
                    }
                }
            }
            throw new AssertionError("not told");
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.get("bootstrap.servers"), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Topic<?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        try {
            start.stop(null, ownership);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
