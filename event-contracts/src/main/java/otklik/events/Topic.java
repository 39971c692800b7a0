package otklik.events;

import java.util.Map;

/**
 * A topic of the contract.
 *
 * @param name as subscribers know it
 * @param type of its values
 * @param partitions frozen for a major version
 * @param config what it is created with, as Kafka's topic settings
 */
public record Topic<E>(String name, Class<E> type, int partitions, Map<String, String> config) {
    public Topic {
        Require.present("name", name);
        config = Map.copyOf(config);
    }

    /** JSON of an event; null stays null (a deletion). */
    public byte[] write(E event) {
        return EventJson.write(event);
    }

    /**
     * The event of a JSON value; null stays null (a deletion).
     *
     * @throws InvalidEvent when the value is no JSON, or its fields do not make an event
     */
    public E read(byte[] json) {
        return EventJson.read(json, type);
    }
}
