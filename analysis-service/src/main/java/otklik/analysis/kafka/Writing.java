package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import otklik.events.Topic;
import otklik.events.Topics;

/** Puts on rows, as a header, the generation of settings they were worked out by. */
final class Writing extends ContextualProcessor<String, Emission, String, Emission.OfTopic> {
    static final String GENERATION = "generation";

    /** Rows go out as the JSON they were compared by. */
    static final Serde<Emission.OfTopic> SERDE = Serdes.serdeFrom((topic, row) -> row.json(), Writing::row);

    private final byte[] generation;

    Writing(String generation) {
        this.generation = generation.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void process(Record<String, Emission> found) {
        Emission.OfTopic row = (Emission.OfTopic) found.value();
        context().forward(found.withValue(row).withHeaders(new RecordHeaders().add(GENERATION, generation)));
    }

    /** A row as it stands in its topic, where nothing tells its revision. */
    private static Emission.OfTopic row(String name, byte[] json) {
        Topic<?> topic = Topics.all().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Emission.OfTopic(topic, topic.read(json), json, 0);
    }
}
