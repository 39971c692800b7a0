package otklik.notifier.sending;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.notifier.kafka.Change;
import otklik.notifier.kafka.OutboxTopic;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Heard;
import otklik.notifier.outbox.Outbox;

/** The outbox and its topic as one: a change counts when the topic has it. */
final class Ledger {
    private final OutboxTopic topic;
    private final Outbox outbox;
    private final Map<String, ChatState> chats;
    private final Map<String, Entry> truth;
    private final Progress progress;
    private Heard heard;

    /** @param truth what this process knows to have happened but could not write; outlives the ledger */
    Ledger(OutboxTopic topic, Map<String, Entry> truth, Progress progress) {
        this.topic = topic;
        this.truth = truth;
        this.progress = progress;
        this.chats = new HashMap<>(topic.chats());
        this.heard = topic.heard();
        Map<String, Entry> entries = new HashMap<>();
        topic.entries().forEach(entry -> entries.put(entry.key(), entry));
        List<Entry> known = List.copyOf(truth.values());
        known.forEach(entry -> entries.put(entry.key(), entry));
        this.outbox = new Outbox(entries.values());
        keep(Change.of(known, List.of()));
        truth.clear();
        progress.reported(outbox.latest());
        progress.chats(chats.values());
    }

    Outbox outbox() {
        return outbox;
    }

    ChatState chat(String chat) {
        return chats.getOrDefault(chat, new ChatState(chat, null, null));
    }

    Collection<ChatState> chats() {
        return List.copyOf(chats.values());
    }

    /** Chats that take nothing from the bot. */
    Set<String> shut() {
        return chats.values().stream()
                .filter(chat -> chat.shutSince() != null)
                .map(ChatState::chat)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far Telegram's updates are known. */
    Heard heard() {
        return heard;
    }

    OffsetDateTime openedAt() {
        return topic.openedAt();
    }

    /** Writes what truly is: if that cannot be written, the next ledger begins with it. */
    void settle(List<Entry> entries) {
        entries.forEach(entry -> truth.put(entry.key(), entry));
        keep(Change.of(entries, List.of()));
        entries.forEach(entry -> truth.remove(entry.key()));
    }

    /** What cannot be written now; the next ledger begins with it. */
    void remember(Entry entry) {
        truth.put(entry.key(), entry);
    }

    /** Writes that these calls are about to be made; if that fails they were not made. */
    void announce(List<Entry> pending, List<Entry> sending) {
        pending.forEach(entry -> truth.put(entry.key(), entry));
        keep(Change.of(sending, List.of()));
        pending.forEach(entry -> truth.remove(entry.key()));
    }

    void keep(Change change) {
        topic.commit(change);
        new ArrayList<>(change.changed()).forEach(outbox::put);
        change.dropped().forEach(outbox::drop);
        change.chats().forEach(chat -> chats.put(chat.chat(), chat));
        heard = change.heard().orElse(heard);
        if (change.changed().stream().anyMatch(Outbox::isReport)) {
            progress.reported(outbox.latest());
        }
        if (!change.chats().isEmpty()) {
            progress.chats(chats.values());
        }
    }
}
