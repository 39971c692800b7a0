package otklik.analysis.kafka;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.analysis.group.Share;
import otklik.hours.WorkingHours;

/**
 * Sums the shares of chats by group and tells the rows that changed. A share replaces the one the chat had before, and
 * one that was overtaken by a newer changes nothing. The shares are the truth; the sums lie in memory and are made anew
 * from them at the start. Groups of dates before the history are forgotten, rows and all.
 */
final class GroupProcessor<S extends Share<S>> extends ContextualProcessor<String, Addressed, String, Emission> {
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** Between two pauses; so many chats do not change in one unless a backlog is worked off. */
    private static final int MANY = 20;

    private static final long LONGEST_DELAY_MS = 10_000;
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final GroupKind<S> kind;
    private final WorkingHours hours;
    private final int historyDays;
    private final Gate gate;
    private final Rush rush;
    private final Map<String, S> sums = new HashMap<>();
    private KeyValueStore<String, Contribution> shares;
    private KeyValueStore<String, Told> told;
    private KeyValueStore<String, Long> changed;

    GroupProcessor(GroupKind<S> kind, WorkingHours hours, int historyDays, Gate gate, Rushes rushes) {
        this.rush = rushes.of(MANY, LONGEST_DELAY_MS);
        this.kind = kind;
        this.hours = hours;
        this.historyDays = historyDays;
        this.gate = gate;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        shares = context.getStateStore(kind.stores().shares());
        told = context.getStateStore(kind.stores().told());
        changed = context.getStateStore(kind.stores().changed());
        // A task that is taken up again begins anew with the processor it had.
        sums.clear();
        try (KeyValueIterator<String, Contribution> all = mine(shares)) {
            all.forEachRemaining(entry -> add(groupOf(entry.key), entry.value.share(), 1));
        }
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::tellChanges);
        context.schedule(BETWEEN_CLEANINGS, PunctuationType.WALL_CLOCK_TIME, this::forgetOld);
        gate.backlog(worker(), 1);
    }

    @Override
    public void process(Record<String, Addressed> found) {
        rush.arrived(found.timestamp());
        Contribution contribution = (Contribution) found.value();
        String key = found.key() + ChatStores.SEPARATOR + contribution.chatId();
        Contribution known = shares.get(key);
        if (known != null && known.version() >= contribution.version()
                || old(found.key(), context().currentSystemTimeMs())) {
            return;
        }
        shares.put(key, contribution);
        add(found.key(), known == null ? null : known.share(), -1);
        add(found.key(), contribution.share(), 1);
        if (changed.get(found.key()) == null) {
            changed.put(found.key(), 1L);
        }
    }

    private void add(String group, byte[] share, int sign) {
        if (share != null) {
            S sum = sums.computeIfAbsent(group, key -> kind.empty().get());
            sum.add(kind.packing().unpacked(share), sign);
            if (sum.isNothing()) {
                sums.remove(group);
            }
        }
    }

    private void tellChanges(long nowMs) {
        boolean many = rush.since(nowMs);
        if (!gate.open(kind.name())) {
            gate.backlog(worker(), 0);
            return;
        }
        if (many && !rush.tooLong(nowMs)) {
            return;
        }
        rush.done(nowMs);
        keys(changed).forEach(group -> {
            changed.delete(group);
            tell(group, nowMs);
        });
        gate.backlog(worker(), 0);
    }

    @Override
    public void close() {
        gate.left(worker());
    }

    private String worker() {
        return context().taskId() + "/" + kind.name();
    }

    private void tell(String group, long nowMs) {
        Told known = told.get(group);
        Map<String, Told> segments = new HashMap<>();
        if (known != null) {
            segments.put("", known);
        }
        Ledger ledger = new Ledger(segments);
        Telling telling = new Telling(ledger, kind.group(group));
        S sum = sums.get(group);
        telling.rows(sum == null ? List.of() : kind.rows().apply(kind.group(group), sum));
        telling.messages()
                .forEach(message -> context().forward(new Record<>(message.key(), message.emission(), nowMs)));
        ledger.changed().forEach((segment, entry) -> told.put(group, entry));
    }

    private void forgetOld(long nowMs) {
        for (String group : keys(told)) {
            if (old(group, nowMs)) {
                sums.remove(group);
                tell(group, nowMs);
                told.delete(group);
                changed.delete(group);
                forgetShares(group);
            }
        }
    }

    private void forgetShares(String group) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<String, Contribution> rows =
                shares.prefixScan(group + ChatStores.SEPARATOR, new StringSerializer())) {
            rows.forEachRemaining(entry -> found.add(entry.key));
        }
        found.forEach(shares::delete);
    }

    private boolean old(String group, long nowMs) {
        LocalDate first = hours.date(nowMs / 1000).minusDays(historyDays);
        return kind.date()
                .apply(kind.group(group))
                .filter(date -> date.isBefore(first))
                .isPresent();
    }

    private static String groupOf(String key) {
        return key.substring(0, key.indexOf(ChatStores.SEPARATOR));
    }

    private <V> List<String> keys(KeyValueStore<String, V> store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, V> all = mine(store)) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    /** Other kinds keep theirs in the same store. */
    private <V> KeyValueIterator<String, V> mine(KeyValueStore<String, V> store) {
        return store.prefixScan(GroupKind.key(kind.name(), ""), new StringSerializer());
    }
}
