package otklik.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The JSON of the contract: {@code snake_case}, absent values left out, unknown fields ignored. */
public final class EventJson {
    /** Times of topics and tabs: whole seconds and the offset of the business zone. */
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(new FieldNames())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule()
                    .addSerializer(OffsetDateTime.class, new TimeWriter())
                    .addDeserializer(OffsetDateTime.class, new TimeReader()))
            .build();

    private EventJson() {}

    /** The field of the JSON that holds this component of a record: {@code spinSCount} is {@code spin_s_count}. */
    public static String field(String component) {
        return component.replaceAll("(?<=.)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    public static byte[] write(Object event) {
        try {
            return event == null ? null : MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of the contract must have a JSON form", e);
        }
    }

    public static <E> E read(byte[] json, Class<E> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** For a type with parameters of its own. */
    public static <E> E read(byte[] json, TypeReference<E> type) {
        return read(json, MAPPER.constructType(type));
    }

    private static <E> E read(byte[] json, JavaType type) {
        if (json == null) {
            return null;
        }
        E event = parse(json, type);
        if (event == null) {
            throw new InvalidEvent("the value is the word null, no event");
        }
        return event;
    }

    private static <E> E parse(byte[] json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (ValueInstantiationException e) {
            throw e.getCause() instanceof InvalidEvent invalid ? invalid : unreadable(e);
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof InvalidEvent invalid ? invalid : unreadable(e);
        } catch (IOException e) {
            throw new InvalidEvent("the value is no JSON", e);
        }
    }

    private static InvalidEvent unreadable(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .reduce((a, b) -> a + "." + b)
                .orElse("the value");
        return new InvalidEvent(path + " has a wrong type", e);
    }

    /** Jackson's own would take two capitals in a row for one word. */
    private static final class FieldNames extends NamingBase {
        private static final long serialVersionUID = 1;

        @Override
        public String translate(String component) {
            return field(component);
        }
    }

    private static final class TimeWriter extends JsonSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Times.text(time));
        }
    }

    private static final class TimeReader extends JsonDeserializer<OffsetDateTime> {
        @Override
        public OffsetDateTime deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Times.time(in.getText());
            } catch (DateTimeException e) {
                throw JsonMappingException.from(in, "no time with an offset");
            }
        }
    }
}
