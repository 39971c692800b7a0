package otklik.analysis.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import otklik.analysis.Settings;
import otklik.events.Topic;
import otklik.events.Topics;

/** The topics of one shop on a broker: facts go in, what was committed comes out. They go when it is closed. */
final class ShopTopics implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Map<String, Map<String, byte[]>> latest = new HashMap<>();
    private final List<ConsumerRecord<String, byte[]>> written = new ArrayList<>();
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    ShopTopics(String servers) throws InterruptedException {
        TopicSetup.createMissing(Map.of("bootstrap.servers", servers));
        admin = Admin.create(Map.of("bootstrap.servers", servers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions());
    }

    void send(List<ShopEvents.Event> events) {
        events.forEach(event -> producer.send(new ProducerRecord<>(event.topic().name(), event.key(), event.value())));
        producer.flush();
    }

    void readOn() {
        consumer.poll(Duration.ofMillis(200)).forEach(found -> {
            written.add(found);
            Map<String, byte[]> rows = latest.computeIfAbsent(found.topic(), name -> new TreeMap<>());
            if (found.value() == null) {
                rows.remove(found.key());
            } else {
                rows.put(found.key(), found.value());
            }
        });
    }

    /** All that was read, in each partition in its order. */
    List<ConsumerRecord<String, byte[]>> written() {
        return List.copyOf(written);
    }

    void awaitEqual(RandomShop shop, RandomSettings chosen, Settings settings) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (true) {
            readOn();
            try {
                Expected.requireEqual(
                        topic -> cells(topic, settings.zone()), shop.facts, chosen.reference(settings, Instant.now()));
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }

    List<List<Object>> cells(Topic<?> topic, ZoneId zone) {
        return latest.getOrDefault(topic.name(), Map.of()).values().stream()
                .map(topic::read)
                .map(event -> Cells.of(event, zone))
                .toList();
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> all = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().startsWith("analytics.")) {
                consumer.partitionsFor(topic.name())
                        .forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
            }
        }
        return all;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
        Set<String> own = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        join(admin.deleteTopics(own).all());
        while (!disjoint(join(admin.listTopics().names()), own)) {
            Thread.onSpinWait();
        }
        admin.close();
    }

    private static <T> T join(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static boolean disjoint(Set<String> present, Set<String> own) {
        Set<String> left = new HashSet<>(present);
        left.retainAll(own);
        return left.isEmpty();
    }
}
