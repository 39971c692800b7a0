package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import otklik.events.Topic;
import otklik.events.Topics;

/** Withdraws the rows that only an earlier generation told. */
final class Leftovers {
    private record Place(String topic, int partition, String key) {}

    private final Map<String, Object> kafka;
    private final String generation;

    Leftovers(Map<String, Object> kafka, String generation) {
        this.kafka = kafka;
        this.generation = generation;
    }

    /** How many were withdrawn. Looks twice, so that a row which is told anew meanwhile stays. */
    int withdraw() {
        int withdrawn = 0;
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().startsWith("analytics.")
                    && "compact".equals(topic.config().get("cleanup.policy"))) {
                Set<Place> leftovers = find(topic);
                if (!leftovers.isEmpty()) {
                    leftovers.retainAll(find(topic));
                    withdraw(leftovers);
                }
                withdrawn += leftovers.size();
            }
        }
        return withdrawn;
    }

    private Set<Place> find(Topic<?> topic) {
        Set<Place> found = new HashSet<>();
        TopicEnd.read(kafka, Set.of(topic.name()), record -> {
            Place place = new Place(record.topic(), record.partition(), record.key());
            if (record.value() == null || ours(record)) {
                found.remove(place);
            } else {
                found.add(place);
            }
        });
        return found;
    }

    private boolean ours(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(Writing.GENERATION);
        return header != null && generation.equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    private void withdraw(Set<Place> places) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("enable.idempotence", true);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            places.forEach(
                    place -> producer.send(new ProducerRecord<>(place.topic(), place.partition(), place.key(), null)));
            producer.flush();
        }
    }
}
