package otklik.analysis.kafka;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Where kinds of groups that are told things on the same way keep them, under the same keys: one set for all kinds, since
 * each store costs memory, files and a topic.
 */
final class GroupStores {
    /** Of groups that chats have shares in or are selected by. */
    static final GroupStores OF_CHATS = new GroupStores("groups");

    /** Of groups that days have shares in. */
    static final GroupStores OF_DAYS = new GroupStores("reports");

    /** Of one topology: Kafka takes the same builder from all that share a store, and whoever has it may change it. */
    record Builders(Set<StoreBuilder<?>> ofSums, Set<StoreBuilder<?>> ofSelections) {}

    private final String name;

    private GroupStores(String name) {
        this.name = name;
    }

    Builders builders() {
        StoreBuilder<?> told = ChatStores.onDisk(told(), Told.SERDE);
        StoreBuilder<?> changed = ChatStores.inMemory(changed(), Serdes.Long());
        return new Builders(
                Set.of(ChatStores.onDisk(shares(), Contribution.PACKING.serde()), told, changed),
                Set.of(
                        ChatStores.onDisk(ranked(), Serdes.ByteArray()),
                        ChatStores.onDisk(candidates(), Candidacy.PACKING.serde()),
                        told,
                        changed));
    }

    String shares() {
        return name + "-shares";
    }

    String told() {
        return name + "-told";
    }

    String changed() {
        return name + "-changed";
    }

    String ranked() {
        return name + "-ranked";
    }

    String candidates() {
        return name + "-candidates";
    }
}
