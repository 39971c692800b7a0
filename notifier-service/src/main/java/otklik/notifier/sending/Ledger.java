package otklik.notifier.sending;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.notifier.kafka.OutboxTopic;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Outbox;

/** The outbox and its topic as one: a change counts when the topic has it. */
final class Ledger {
    private final OutboxTopic topic;
    private final Outbox outbox;
    private final Map<String, Entry> truth;
    private final Progress progress;

    /** @param truth what this process knows to have happened but could not write; outlives the ledger */
    Ledger(OutboxTopic topic, Map<String, Entry> truth, Progress progress) {
        this.topic = topic;
        this.truth = truth;
        this.progress = progress;
        Map<String, Entry> entries = new HashMap<>();
        topic.entries().forEach(entry -> entries.put(entry.key(), entry));
        List<Entry> known = List.copyOf(truth.values());
        known.forEach(entry -> entries.put(entry.key(), entry));
        this.outbox = new Outbox(entries.values());
        keep(known, List.of());
        truth.clear();
    }

    Outbox outbox() {
        return outbox;
    }

    OffsetDateTime openedAt() {
        return topic.openedAt();
    }

    /** Writes what truly is: if that cannot be written, the next ledger begins with it. */
    void settle(Entry entry) {
        truth.put(entry.key(), entry);
        keep(List.of(entry), List.of());
        truth.remove(entry.key());
    }

    /** Writes that the call is about to be made; if that fails it was not made. */
    Entry announce(Entry pending, OffsetDateTime now) {
        truth.put(pending.key(), pending);
        Entry sending = pending.sending(now);
        keep(List.of(sending), List.of());
        truth.remove(pending.key());
        return sending;
    }

    void keep(List<Entry> changed, List<String> dropped) {
        topic.commit(changed, dropped);
        new ArrayList<>(changed).forEach(outbox::put);
        dropped.forEach(outbox::drop);
        progress.reported(outbox.latest());
    }
}
