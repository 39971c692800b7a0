package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Puts on rows, as a header, the generation of settings they were worked out by. */
final class Writing extends ContextualProcessor<String, Emission, String, Emission.OfTopic> {
    static final String GENERATION = "generation";

    /** Rows go out as the JSON they were compared by. */
    static final Serde<Emission.OfTopic> SERDE = Serdes.serdeFrom((topic, row) -> row.json(), (topic, json) -> {
        throw new UnsupportedOperationException("rows are told, not heard");
    });

    private final byte[] generation;

    Writing(String generation) {
        this.generation = generation.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void process(Record<String, Emission> found) {
        Emission.OfTopic row = (Emission.OfTopic) found.value();
        context().forward(found.withValue(row).withHeaders(new RecordHeaders().add(GENERATION, generation)));
    }
}
