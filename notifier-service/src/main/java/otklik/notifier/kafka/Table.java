package otklik.notifier.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import otklik.events.Topic;

/**
 * The latest rows of a topic, filled by one thread and read by others.
 *
 * @param <E> type of the rows
 */
final class Table<E> {
    final Topic<E> topic;
    /** How far back to read; nothing for all. */
    final Duration back;

    private final BiFunction<String, E, String> key;
    private final BiPredicate<E, Instant> matters;
    private final BinaryOperator<E> better;
    private volatile Map<String, E> rows = new ConcurrentHashMap<>();
    private Map<String, E> reading = rows;

    /**
     * @param key empty for a row that is not wanted at all
     * @param matters now; rows that do not are forgotten
     * @param better of an earlier and a later row with the same key
     */
    Table(
            Topic<E> topic,
            Duration back,
            BiFunction<String, E, String> key,
            BiPredicate<E, Instant> matters,
            BinaryOperator<E> better) {
        this.topic = topic;
        this.back = back;
        this.key = key;
        this.matters = matters;
        this.better = better;
    }

    Map<String, E> rows() {
        return rows;
    }

    /** What was read before stays in place until {@link #readToEnd}. */
    void begin() {
        reading = new ConcurrentHashMap<>();
    }

    void readToEnd() {
        rows = reading;
    }

    void put(String recordKey, E row, Instant now) {
        String id = key.apply(recordKey, row);
        if (id.isEmpty()) {
            return;
        }
        if (matters.test(row, now)) {
            reading.merge(id, row, better);
        } else {
            reading.remove(id);
        }
    }

    void remove(String recordKey) {
        reading.remove(recordKey);
    }

    void forget(Instant now) {
        reading.values().removeIf(row -> !matters.test(row, now));
    }
}
