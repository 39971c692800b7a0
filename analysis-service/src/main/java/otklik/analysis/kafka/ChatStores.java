package otklik.analysis.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Roster;
import otklik.analysis.conversation.Said;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Period;

/** The facts of the chats of a partition, one row a fact, and what is to be done about them. */
final class ChatStores {
    private static final char SEPARATOR = '\u0000';
    private static final String PERIOD = "period";

    private final KeyValueStore<String, Chat> chats;
    private final KeyValueStore<String, Dialog> dialogs;
    private final KeyValueStore<String, Said> messages;
    private final KeyValueStore<String, Manager> managers;
    private final KeyValueStore<String, Period> period;
    private final KeyValueStore<String, Result> results;
    private final KeyValueStore<String, Long> due;

    ChatStores(ProcessorContext<?, ?> context) {
        chats = context.getStateStore("chat-facts");
        dialogs = context.getStateStore("dialog-facts");
        messages = context.getStateStore("message-facts");
        managers = context.getStateStore("managers");
        period = context.getStateStore("period");
        results = context.getStateStore("chat-results");
        due = context.getStateStore("due-chats");
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                onDisk("chat-facts", Json.of(Chat.class)),
                onDisk("dialog-facts", Json.of(Dialog.class)),
                onDisk("message-facts", Json.of(Said.class)),
                onDisk("chat-results", Json.of(Result.class)),
                inMemory("managers", Json.of(Manager.class)),
                inMemory("period", Json.of(Period.class)),
                inMemory("due-chats", Serdes.Long()));
    }

    static <V> StoreBuilder<?> onDisk(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    static <V> StoreBuilder<?> inMemory(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
    }

    void keep(String chatId, Chat chat) {
        Chat known = chats.get(chatId);
        if (chat == null || known == null || newer(chat.version(), known.version())) {
            chats.put(chatId, chat);
            changed(chatId);
        }
    }

    /** {@code dialog} null: it is no dialog of this chat any more. */
    void keep(String chatId, String dialogId, Dialog dialog) {
        String key = chatId + SEPARATOR + dialogId;
        Dialog known = dialogs.get(key);
        if (dialog == null || known == null || newer(dialog.version(), known.version())) {
            dialogs.put(key, dialog);
            changed(chatId);
        }
    }

    void keep(String chatId, Said said) {
        String key = chatId + SEPARATOR + said.messageId();
        Said known = messages.get(key);
        if (known == null || said.replaces(known) && !said.equals(known)) {
            messages.put(key, said);
            changed(chatId);
        }
    }

    void keep(String managerId, Manager manager) {
        Manager known = managers.get(managerId);
        managers.put(managerId, manager);
        if (manager == null ? known != null : !manager.equals(known)) {
            allChanged();
        }
    }

    void keep(Period newPeriod) {
        if (!newPeriod.equals(period.get(PERIOD))) {
            period.put(PERIOD, newPeriod);
            allChanged();
        }
    }

    /** Chats whose figures may differ from what was emitted, at this epoch second. */
    List<String> dueBy(long now) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<String, Long> all = due.all()) {
            all.forEachRemaining(entry -> {
                if (entry.value <= now) {
                    found.add(entry.key);
                }
            });
        }
        return found;
    }

    void dueAgain(String chatId, Optional<Long> second) {
        due.put(chatId, second.orElse(null));
    }

    Roster roster() {
        Map<String, Manager> roster = new HashMap<>();
        try (KeyValueIterator<String, Manager> all = managers.all()) {
            all.forEachRemaining(entry -> roster.put(entry.key, entry.value));
        }
        return new Roster(roster);
    }

    /** Empty while the chat or the period is not known (yet). */
    Optional<Conversation> conversation(String chatId, Roster roster) {
        Chat chat = chats.get(chatId);
        Period counted = period.get(PERIOD);
        return chat == null || counted == null
                ? Optional.empty()
                : Optional.of(Conversation.of(chat, all(dialogs, chatId), all(messages, chatId), roster, counted));
    }

    Result result(String chatId) {
        Result known = results.get(chatId);
        return known == null ? Result.NONE : known;
    }

    void keep(String chatId, Result result) {
        results.put(chatId, result);
    }

    private void changed(String chatId) {
        due.put(chatId, 0L);
    }

    private void allChanged() {
        try (KeyValueIterator<String, Chat> all = chats.all()) {
            all.forEachRemaining(entry -> changed(entry.key));
        }
    }

    private static <V> List<V> all(KeyValueStore<String, V> store, String chatId) {
        List<V> found = new ArrayList<>();
        try (KeyValueIterator<String, V> rows = store.prefixScan(chatId + SEPARATOR, new StringSerializer())) {
            rows.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    /** Equal versions: the one that arrived later, it can only hold the same or more. */
    private static boolean newer(Long version, Long known) {
        return version == null || known == null || version >= known;
    }
}
