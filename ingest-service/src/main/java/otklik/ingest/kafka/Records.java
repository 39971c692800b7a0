package otklik.ingest.kafka;

import java.util.Map;
import java.util.function.BiConsumer;
import otklik.events.Topic;

/** What a topic holds now, record by record, for those who only look. */
public final class Records {
    private Records() {}

    /** Key and event of every committed record, a key's in their order; the event is null for a deletion. */
    public static <E> void each(Map<String, Object> kafka, Topic<E> topic, BiConsumer<String, E> taker) {
        TopicReader.all(kafka, topic.name(), (key, value) -> taker.accept(key, topic.read(value)));
    }
}
