package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Puts rows into the JSON of their topic, with the generation of settings they were worked out by as a header. */
final class Writing extends ContextualProcessor<String, Emission, String, byte[]> {
    static final String GENERATION = "generation";

    private final byte[] generation;

    Writing(String generation) {
        this.generation = generation.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void process(Record<String, Emission> found) {
        byte[] value = ((Emission.OfTopic) found.value()).value();
        context().forward(found.withValue(value).withHeaders(new RecordHeaders().add(GENERATION, generation)));
    }
}
