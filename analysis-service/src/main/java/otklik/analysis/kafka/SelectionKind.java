package otklik.analysis.kafka;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import otklik.analysis.chat.Candidate;
import otklik.analysis.chat.ExampleItem;
import otklik.analysis.chat.PracticeRows;
import otklik.analysis.chat.Row;
import otklik.analysis.practice.Practice;
import otklik.events.EventJson;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * A kind of groups that select the best of their chats.
 *
 * @param most how many are selected
 * @param rows makes the rows of a group from its key and the selected items, the best first
 */
record SelectionKind(
        String name, List<Topic<?>> topics, int most, BiFunction<String, List<byte[]>, List<Row<?>>> rows) {
    static final SelectionKind EXAMPLES = new SelectionKind(
            name(Candidate.Kind.EXAMPLES),
            List.of(Topics.BEHAVIOR_EXAMPLES),
            ExampleItem.MOST,
            (group, items) -> ExampleItem.rows(group, read(items, ExampleItem.class)));

    static final SelectionKind PRACTICES = new SelectionKind(
            name(Candidate.Kind.PRACTICES),
            List.of(Topics.BEST_PRACTICES, Topics.DIALOG_TEMPLATES),
            PracticeRows.MOST,
            (shop, items) -> PracticeRows.of(read(items, Practice.class)));

    private static <T> List<T> read(List<byte[]> items, Class<T> type) {
        return items.stream().map(item -> EventJson.read(item, type)).toList();
    }

    static String name(Candidate.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Its part of a key: what the name of the kind and a slash stand before. */
    String group(String key) {
        return key.substring(name.length() + 1);
    }
}
