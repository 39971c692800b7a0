package otklik.analysis.kafka;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import otklik.events.EventJson;

/** JSON of our own records, in stores and between the parts of the topology. */
final class Json {
    private Json() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom((topic, value) -> EventJson.write(value), (topic, json) -> EventJson.read(json, type));
    }
}
