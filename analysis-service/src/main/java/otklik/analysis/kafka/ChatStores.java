package otklik.analysis.kafka;

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

/** The facts of the chats of a partition, one row a fact, what was told of them, and what is to be done about them. */
final class ChatStores {
    static final char SEPARATOR = '\u0000';
    private static final String PERIOD = "period";

    private final KeptFacts facts;
    private final KeyValueStore<String, Manager> managers;
    private final KeyValueStore<String, Period> period;
    private final KeyValueStore<String, Told> told;
    private final DueChats due;
    private final RecentChats recent = new RecentChats();
    private Roster roster;

    ChatStores(ProcessorContext<?, ?> context) {
        facts = KeptFacts.of(context);
        managers = context.getStateStore("managers");
        period = context.getStateStore("period");
        told = context.getStateStore("chats-told");
        due = new DueChats(context.getStateStore("due-chats"));
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                KeptFacts.builder(),
                onDisk("chats-told", Told.SERDE),
                inMemory("managers", Json.of(Manager.class)),
                inMemory("period", Json.of(Period.class)),
                inMemory("due-chats", Serdes.Long()),
                inMemory(Freshness.STORE, Serdes.Long()));
    }

    static <V> StoreBuilder<?> onDisk(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    static <V> StoreBuilder<?> inMemory(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values);
    }

    void keep(String chatId, Chat chat) {
        Chat known = facts.get(KeptFacts.chat(chatId), Chat.class);
        if (chat == null || known == null || newer(chat.version(), known.version())) {
            store(chatId, KeptFacts.chat(chatId), chat);
        }
    }

    void keep(String chatId, OfDialog told) {
        if (told.aboutOrder()) {
            // What a dialog said last of an order counts; two of a chat may speak of one that moves between them.
            store(chatId, KeptFacts.order(chatId, told.orderId(), told.dialogId()), told.order());
        } else {
            keep(chatId, told.dialogId(), told.dialog());
        }
    }

    private void keep(String chatId, String dialogId, Dialog dialog) {
        String key = KeptFacts.dialog(chatId, dialogId);
        Dialog known = facts.get(key, Dialog.class);
        if (dialog == null || known == null || newer(dialog.version(), known.version())) {
            store(chatId, key, dialog);
        }
    }

    void keep(String chatId, Said said) {
        String key = KeptFacts.message(chatId, said.messageId());
        Said known = facts.get(key, Said.class);
        if (known == null || said.replaces(known) && !said.equals(known)) {
            store(chatId, key, said);
        }
    }

    private void store(String chatId, String key, Record fact) {
        facts.put(key, fact);
        recent.ifKnown(chatId, known -> known.put(key, fact));
        changed(chatId);
    }

    void keep(String managerId, Manager manager) {
        Manager known = managers.get(managerId);
        managers.put(managerId, manager);
        if (manager == null ? known != null : !manager.equals(known)) {
            roster = null;
            allChanged();
        }
    }

    void keep(Period newPeriod) {
        if (!newPeriod.equals(period.get(PERIOD))) {
            period.put(PERIOD, newPeriod);
            allChanged();
        }
    }

    /** Chats whose figures may differ from what was told, at this epoch second. */
    List<String> dueBy(long now) {
        return due.by(now);
    }

    void dueAgain(String chatId, Optional<Long> second) {
        second.ifPresentOrElse(at -> due.put(chatId, at), () -> due.remove(chatId));
    }

    void allChanged() {
        facts.chats((key, chat) -> changed(((Chat) chat).chatId()));
    }

    /** Empty while the chat or the period is not known (yet). */
    Optional<Conversation> conversation(String chatId) {
        Period counted = period.get(PERIOD);
        return counted == null
                ? Optional.empty()
                : recent.get(chatId, () -> facts.read(chatId)).conversation(roster(), counted);
    }

    Ledger ledger(String chatId) {
        Map<String, Told> segments = new HashMap<>();
        try (KeyValueIterator<String, Told> rows = told.prefixScan(chatId + SEPARATOR, new StringSerializer())) {
            rows.forEachRemaining(entry -> segments.put(entry.key.substring(chatId.length() + 1), entry.value));
        }
        return new Ledger(segments);
    }

    void keep(String chatId, Ledger ledger) {
        ledger.changed().forEach((segment, entry) -> told.put(chatId + SEPARATOR + segment, entry));
    }

    private Roster roster() {
        if (roster == null) {
            Map<String, Manager> known = new HashMap<>();
            try (KeyValueIterator<String, Manager> all = managers.all()) {
                all.forEachRemaining(entry -> known.put(entry.key, entry.value));
            }
            roster = new Roster(known);
        }
        return roster;
    }

    private void changed(String chatId) {
        due.put(chatId, 0);
    }

    /** Equal versions: the one that arrived later, it can only hold the same or more. */
    private static boolean newer(Long version, Long known) {
        return version == null || known == null || version >= known;
    }
}
