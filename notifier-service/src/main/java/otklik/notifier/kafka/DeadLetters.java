package otklik.notifier.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import otklik.events.DeadLetter;
import otklik.events.InvalidEvent;
import otklik.events.Topics;

/** Puts aside rows that cannot be read. */
final class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Map<String, Object> kafka;
    private final Clock clock;
    private final Set<String> known = new HashSet<>();

    DeadLetters(Map<String, Object> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** As {@link #put}, but once for a place of a topic, however often it is read. */
    void putOnce(ConsumerRecord<byte[], byte[]> found, InvalidEvent why) throws InterruptedException {
        String place = found.topic() + "/" + found.partition() + "/" + found.offset();
        if (!known.contains(place)) {
            put(found, why);
            known.add(place);
        }
    }

    /** A producer for each: such rows are an exception. */
    void put(ConsumerRecord<byte[], byte[]> found, InvalidEvent why) throws InterruptedException {
        LOG.warnf("a row of %s is put aside: %s", found.topic(), why.getMessage());
        DeadLetter letter = new DeadLetter(
                found.topic(),
                found.partition(),
                found.offset(),
                why.getMessage(),
                new String(found.value(), StandardCharsets.UTF_8),
                OffsetDateTime.now(clock).withNano(0));
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("acks", "all");
        config.put("max.block.ms", 10_000);
        config.put("delivery.timeout.ms", 10_000);
        config.put("request.timeout.ms", 5_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.DEAD_LETTERS.name(),
                            letter.source().getBytes(StandardCharsets.UTF_8),
                            Topics.DEAD_LETTERS.write(letter)))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter cannot be written", e.getCause());
        }
    }
}
