package otklik.publisher.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import otklik.events.EventJson;

/** Names of fields as in the topics; numbers as they are. */
@Singleton
public class JsonStyle implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setPropertyNamingStrategy(new FieldNames());
        mapper.getFactory().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    private static final class FieldNames extends NamingBase {
        private static final long serialVersionUID = 1;

        @Override
        public String translate(String component) {
            return EventJson.field(component);
        }
    }
}
