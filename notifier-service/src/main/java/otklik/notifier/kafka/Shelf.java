package otklik.notifier.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import otklik.events.Topic;

/** The latest rows of one compacted topic, as far as they are kept. */
final class Shelf<E, R> {
    private final Topic<E> topic;
    private final Function<E, R> kept;
    private final Map<String, R> rows = new ConcurrentHashMap<>();

    /** @param kept what is held of a row */
    Shelf(Topic<E> topic, Function<E, R> kept) {
        this.topic = topic;
        this.kept = kept;
    }

    static <E> Shelf<E, E> whole(Topic<E> topic) {
        return new Shelf<>(topic, row -> row);
    }

    String topic() {
        return topic.name();
    }

    /**
     * @param value null deletes
     * @throws otklik.events.InvalidEvent when it cannot be read
     */
    void take(String key, byte[] value) {
        if (value == null) {
            rows.remove(key);
        } else {
            rows.put(key, kept.apply(topic.read(value)));
        }
    }

    void drop(Predicate<R> old) {
        rows.values().removeIf(old);
    }

    List<R> rows() {
        return List.copyOf(rows.values());
    }
}
