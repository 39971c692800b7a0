package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
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
        String name, List<Topic<?>> topics, int most, BiFunction<String, List<String>, List<Row<?>>> rows) {
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

    private static <T> List<T> read(List<String> items, Class<T> type) {
        return items.stream()
                .map(item -> EventJson.read(item.getBytes(StandardCharsets.UTF_8), type))
                .toList();
    }

    static String name(Candidate.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String rankedStore() {
        return name + "-ranked";
    }

    String knownStore() {
        return name + "-by-chat";
    }

    String toldStore() {
        return name + "-told";
    }

    String changedStore() {
        return name + "-changed";
    }

    Set<StoreBuilder<?>> stores() {
        return Set.of(
                ChatStores.onDisk(rankedStore(), Serdes.String()),
                ChatStores.onDisk(knownStore(), Json.of(Candidacy.class)),
                ChatStores.onDisk(toldStore(), Told.SERDE),
                ChatStores.inMemory(changedStore(), Serdes.Long()));
    }
}
