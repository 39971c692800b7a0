package otklik.analysis.chat;

import java.util.function.LongFunction;
import otklik.events.Topic;

/**
 * A row of a topic.
 *
 * @param event the row at a revision; most rows do not tell theirs
 */
public record Row<E>(Topic<E> topic, String key, LongFunction<E> event) {
    public static <E> Row<E> of(Topic<E> topic, String key, E event) {
        return new Row<>(topic, key, revision -> event);
    }
}
