package otklik.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every topic has a schema, samples that fit it and a record that reads and writes them. Samples are kept for ever. */
class GoldenSampleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldFitTheirSchema(Topic<?> topic) throws IOException {
        JsonSchema schema = schema(topic);
        for (JsonNode sample : samples(topic)) {
            assertThat(schema.validate(sample)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldSurviveReadingAndWriting(Topic<?> topic) throws IOException {
        for (JsonNode sample : samples(topic)) {
            ObjectNode rewritten = rewritten(topic, sample);
            assertThat(schema(topic).validate(rewritten)).isEmpty();
            assertThat(rewritten.retain(names(sample))).isEqualTo(sample);
        }
    }

    /** What a sample of an older record lacks may be absent from events, so it can be no field that readers count on. */
    @ParameterizedTest
    @MethodSource("topics")
    void shouldRequireNoFieldThatCameLater(Topic<?> topic) throws IOException {
        List<String> required = new ArrayList<>();
        schema(topic).getSchemaNode().get("required").forEach(name -> required.add(name.asText()));
        for (JsonNode sample : samples(topic)) {
            List<String> added = names(rewritten(topic, sample));
            added.removeAll(names(sample));

            assertThat(added).noneMatch(required::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldDescribeTheFieldsOfTheRecordAndShowThemAllInTheSamples(Topic<?> topic) throws IOException {
        JsonNode described = schema(topic).getSchemaNode().get("properties");
        List<String> shown = new ArrayList<>();
        samples(topic).forEach(sample -> shown.addAll(names(sample)));

        assertThat(names(described)).containsExactlyInAnyOrderElementsOf(fields(topic));
        assertThat(described).allSatisfy(field -> assertThat(field.has("type")).isTrue());
        assertThat(shown).containsAll(fields(topic));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldIgnoreUnknownFields(Topic<?> topic) throws IOException {
        ObjectNode fromTomorrow = samples(topic).get(0).deepCopy();
        fromTomorrow.put("a_field_of_tomorrow", 1);

        assertThat(rewritten(topic, fromTomorrow))
                .isEqualTo(rewritten(topic, samples(topic).get(0)));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldNameTheMissingField(Topic<?> topic) throws IOException {
        String required = schema(topic).getSchemaNode().get("required").get(0).asText();
        ObjectNode sample = samples(topic).get(0).deepCopy();
        sample.remove(required);

        assertThat(schema(topic).validate(sample)).isNotEmpty();
        assertThatThrownBy(() -> topic.read(MAPPER.writeValueAsBytes(sample)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining(required);
    }

    private static <E> ObjectNode rewritten(Topic<E> topic, JsonNode sample) throws IOException {
        return (ObjectNode) MAPPER.readTree(topic.write(topic.read(MAPPER.writeValueAsBytes(sample))));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** An alert's {@code waiting} is {@code wait}, which a component cannot be called. */
    private static List<String> fields(Topic<?> topic) {
        return Stream.of(topic.type().getRecordComponents())
                .map(component -> component.getName().equals("waiting") ? "wait" : EventJson.field(component.getName()))
                .toList();
    }

    private static List<JsonNode> samples(Topic<?> topic) throws IOException {
        List<JsonNode> samples = new ArrayList<>();
        resource("/samples/v1/" + topic.name() + ".json").forEach(samples::add);
        assertThat(samples).isNotEmpty();
        return samples;
    }

    private static JsonSchema schema(Topic<?> topic) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource("/schemas/" + topic.name() + ".schema.json"));
    }

    private static JsonNode resource(String path) throws IOException {
        try (InputStream in = GoldenSampleTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return MAPPER.readTree(in);
        }
    }
}
