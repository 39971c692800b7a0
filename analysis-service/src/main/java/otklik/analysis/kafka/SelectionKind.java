package otklik.analysis.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import otklik.analysis.chat.Candidate;
import otklik.analysis.chat.Row;
import otklik.events.Topic;

/**
 * A kind of groups that select the best of their chats.
 *
 * @param most how many are selected
 * @param rows makes the rows of a group from its key and the selected items, the best first
 */
record SelectionKind(
        String name, List<Topic<?>> topics, int most, BiFunction<String, List<String>, List<Row<?>>> rows) {
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
