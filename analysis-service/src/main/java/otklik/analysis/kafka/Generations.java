package otklik.analysis.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import otklik.events.EventJson;

/** Remembers which results stand in the topics: a compacted topic with one key. */
final class Generations {
    static final String TOPIC = "otklik-analysis-generations";
    private static final String STANDING = "standing";

    private final Map<String, Object> kafka;

    Generations(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    void createIfMissing(Admin admin) throws InterruptedException {
        NewTopic topic = new NewTopic(TOPIC, Optional.of(1), Optional.<Short>empty())
                .configs(Map.of("cleanup.policy", "compact"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + TOPIC + " cannot be created", e.getCause());
            }
        }
    }

    /** Notes what settings of this fingerprint want done. */
    Standing want(String fingerprint) {
        Optional<Standing> known = standing();
        Standing wanted =
                known.map(standing -> standing.wanting(fingerprint)).orElseGet(() -> Standing.first(fingerprint));
        if (!Optional.of(wanted).equals(known)) {
            note(wanted);
        }
        return wanted;
    }

    /** Empty before the first results. */
    Optional<Standing> standing() {
        Map<String, byte[]> last = new HashMap<>();
        TopicEnd.read(kafka, Set.of(TOPIC), found -> last.put(found.key(), found.value()));
        return Optional.ofNullable(last.get(STANDING)).map(json -> EventJson.read(json, Standing.class));
    }

    void note(Standing standing) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("enable.idempotence", true);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            Sent.send(producer, List.of(record(standing)));
            producer.close(Duration.ofSeconds(5));
        }
    }

    static ProducerRecord<String, byte[]> record(Standing standing) {
        return new ProducerRecord<>(TOPIC, STANDING, EventJson.write(standing));
    }
}
