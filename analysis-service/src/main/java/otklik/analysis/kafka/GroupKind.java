package otklik.analysis.kafka;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.StoreBuilder;
import otklik.analysis.day.DayKey;
import otklik.analysis.day.DayShare;
import otklik.analysis.group.Share;
import otklik.analysis.summary.SummaryShare;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * A kind of groups that chats have shares in.
 *
 * @param name of its stores and of its way between the parts of the topology
 * @param topic of the rows
 * @param row makes the row of a group from its sum
 */
record GroupKind<S extends Share<S>, R>(
        String name, Topic<R> topic, Row<S, R> row, Serde<Contribution<S>> contributions, Serde<Group<S>> groups) {
    /** The row of a group from its key, its sum and its revision. */
    interface Row<S, R> {
        R of(String key, S sum, long revision);
    }

    static final GroupKind<SummaryShare, ?> MANAGERS = new GroupKind<>(
            "manager",
            Topics.MANAGER_SUMMARY,
            (managerId, sum, revision) -> sum.ofManager(managerId),
            Json.of(new TypeReference<Contribution<SummaryShare>>() {}),
            Json.of(new TypeReference<Group<SummaryShare>>() {}));

    static final GroupKind<SummaryShare, ?> CHANNELS = new GroupKind<>(
            "channel",
            Topics.CHANNEL_SUMMARY,
            (channel, sum, revision) -> sum.ofChannel(channel),
            Json.of(new TypeReference<Contribution<SummaryShare>>() {}),
            Json.of(new TypeReference<Group<SummaryShare>>() {}));

    static final GroupKind<DayShare, ?> DAYS = new GroupKind<>(
            "day",
            Topics.DAYS,
            (key, sum, revision) -> DayKey.parse(key).row(sum, revision),
            Json.of(new TypeReference<Contribution<DayShare>>() {}),
            Json.of(new TypeReference<Group<DayShare>>() {}));

    String sharesStore() {
        return name + "-shares-by-chat";
    }

    String sumsStore() {
        return name + "-sums";
    }

    String changedStore() {
        return name + "-changed";
    }

    Set<StoreBuilder<?>> stores() {
        return Set.of(
                ChatStores.onDisk(sharesStore(), contributions),
                ChatStores.onDisk(sumsStore(), groups),
                ChatStores.inMemory(changedStore(), org.apache.kafka.common.serialization.Serdes.Long()));
    }

    byte[] write(String key, Group<S> group) {
        return topic.write(row.of(key, group.sum(), group.revision()));
    }
}
