package otklik.analysis.kafka;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import otklik.events.DeadLetter;
import otklik.events.InvalidEvent;
import otklik.events.Topic;

/** Reads the events of a topic; what is none becomes a dead letter with its origin, and the stream goes on. */
final class Reading<E> extends ContextualProcessor<String, byte[], String, Fact> {
    private final Topic<E> topic;
    private final BiFunction<String, E, Fact> meaning;
    private final ZoneId zone;

    Reading(Topic<E> topic, BiFunction<String, E, Fact> meaning, ZoneId zone) {
        this.topic = topic;
        this.meaning = meaning;
        this.zone = zone;
    }

    @Override
    public void process(Record<String, byte[]> found) {
        Fact fact = read(found);
        String key = fact instanceof Fact.Unreadable ? topic.name() : found.key();
        context().forward(found.withKey(key).withValue(fact));
    }

    private Fact read(Record<String, byte[]> found) {
        try {
            if (found.key() == null) {
                throw new InvalidEvent("the key is missing");
            }
            return meaning.apply(found.key(), topic.read(found.value()));
        } catch (InvalidEvent e) {
            return unreadable(found, e.getMessage());
        }
    }

    private Fact unreadable(Record<String, byte[]> found, String reason) {
        RecordMetadata origin = context().recordMetadata().orElseThrow();
        return new Fact.Unreadable(new DeadLetter(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                reason,
                found.value() == null ? "" : new String(found.value(), java.nio.charset.StandardCharsets.UTF_8),
                Instant.ofEpochMilli(context().currentSystemTimeMs())
                        .atZone(zone)
                        .toOffsetDateTime()));
    }
}
