package otklik.analysis.kafka;

import java.time.Duration;
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

/** Keeps candidates by rank, on disk, and tells the rows of the best when they change. */
final class SelectionProcessor extends ContextualProcessor<String, Addressed, String, Emission> {
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** Between two pauses; so many chats do not change in one unless a backlog is worked off. */
    private static final int MANY = 20;

    private static final long LONGEST_DELAY_MS = 10_000;

    private final SelectionKind kind;
    private final Gate gate;
    private final Rush rush;
    private KeyValueStore<String, byte[]> ranked;
    private KeyValueStore<String, Candidacy> known;
    private KeyValueStore<String, Told> told;
    private KeyValueStore<String, Long> changed;

    SelectionProcessor(SelectionKind kind, Gate gate, Rushes rushes) {
        this.rush = rushes.of(MANY, LONGEST_DELAY_MS);
        this.kind = kind;
        this.gate = gate;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        ranked = context.getStateStore(GroupStores.OF_CHATS.ranked());
        known = context.getStateStore(GroupStores.OF_CHATS.candidates());
        told = context.getStateStore(GroupStores.OF_CHATS.told());
        changed = context.getStateStore(GroupStores.OF_CHATS.changed());
        context.schedule(PAUSE, PunctuationType.WALL_CLOCK_TIME, this::tellChanges);
        gate.backlog(worker(), 1);
    }

    @Override
    public void process(Record<String, Addressed> found) {
        rush.arrived(found.timestamp());
        Candidacy candidate = (Candidacy) found.value();
        String key = found.key() + ChatStores.SEPARATOR + candidate.chatId();
        Candidacy before = known.get(key);
        if (before != null && before.version() >= candidate.version()) {
            return;
        }
        if (before != null && before.item() != null) {
            ranked.delete(found.key() + ChatStores.SEPARATOR + before.rank());
        }
        if (candidate.item() != null) {
            ranked.put(found.key() + ChatStores.SEPARATOR + candidate.rank(), candidate.item());
        }
        known.put(key, new Candidacy(candidate.chatId(), candidate.version(), candidate.rank(), mark(candidate)));
        changed.put(found.key(), 1L);
    }

    /** The item lies in its rank already. */
    private static byte[] mark(Candidacy candidate) {
        return candidate.item() == null ? null : new byte[0];
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
        List<String> groups = new ArrayList<>();
        try (KeyValueIterator<String, Long> all =
                changed.prefixScan(GroupKind.key(kind.name(), ""), new StringSerializer())) {
            all.forEachRemaining(entry -> groups.add(entry.key));
        }
        for (String group : groups) {
            changed.delete(group);
            tell(group, nowMs);
        }
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
        Map<String, Told> segments = new HashMap<>();
        Told before = told.get(group);
        if (before != null) {
            segments.put("", before);
        }
        Ledger ledger = new Ledger(segments);
        Telling telling = new Telling(ledger, kind.group(group));
        telling.rows(kind.rows().apply(kind.group(group), best(group)));
        telling.messages()
                .forEach(message -> context().forward(new Record<>(message.key(), message.emission(), nowMs)));
        ledger.changed().forEach((segment, entry) -> told.put(group, entry));
    }

    private List<byte[]> best(String group) {
        List<byte[]> best = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> rows =
                ranked.prefixScan(group + ChatStores.SEPARATOR, new StringSerializer())) {
            while (rows.hasNext() && best.size() < kind.most()) {
                best.add(rows.next().value);
            }
        }
        return best;
    }
}
