package otklik.analysis.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/** The facts of the chats of a partition, one row a fact, what was told of them, and what is to be done about them. */
final class ChatStores {
    static final char SEPARATOR = '\u0000';
    private static final String PERIOD = "period";

    private final KeyValueStore<String, Chat> chats;
    private final KeyValueStore<String, Dialog> dialogs;
    private final KeyValueStore<String, Said> messages;
    private final KeyValueStore<String, Order> orders;
    private final KeyValueStore<String, Manager> managers;
    private final KeyValueStore<String, Period> period;
    private final KeyValueStore<String, Told> told;
    private final DueChats due;
    private final RecentChats recent = new RecentChats();
    private Roster roster;

    ChatStores(ProcessorContext<?, ?> context) {
        chats = context.getStateStore("chat-facts");
        dialogs = context.getStateStore("dialog-facts");
        messages = context.getStateStore("message-facts");
        orders = context.getStateStore("order-facts");
        managers = context.getStateStore("managers");
        period = context.getStateStore("period");
        told = context.getStateStore("chats-told");
        due = new DueChats(context.getStateStore("due-chats"));
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                onDisk("chat-facts", Json.of(Chat.class)),
                onDisk("dialog-facts", Json.of(Dialog.class)),
                onDisk("message-facts", SaidSerde.INSTANCE),
                onDisk("order-facts", Json.of(Order.class)),
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
        Chat known = chats.get(chatId);
        if (chat == null || known == null || newer(chat.version(), known.version())) {
            chats.put(chatId, chat);
            recent.ifKnown(chatId, facts -> facts.chat = chat);
            changed(chatId);
        }
    }

    void keep(String chatId, OfDialog told) {
        if (told.aboutOrder()) {
            keep(chatId, told.dialogId(), told.orderId(), told.order());
        } else {
            keep(chatId, told.dialogId(), told.dialog());
        }
    }

    private void keep(String chatId, String dialogId, Dialog dialog) {
        String key = chatId + SEPARATOR + dialogId;
        Dialog known = dialogs.get(key);
        if (dialog == null || known == null || newer(dialog.version(), known.version())) {
            dialogs.put(key, dialog);
            recent.ifKnown(chatId, facts -> put(facts.dialogs, key, dialog));
            changed(chatId);
        }
    }

    /** What a dialog said last of an order counts; two dialogs of a chat may speak of one that moves between them. */
    private void keep(String chatId, String dialogId, String orderId, Order order) {
        String key = chatId + SEPARATOR + orderId + SEPARATOR + dialogId;
        orders.put(key, order);
        recent.ifKnown(chatId, facts -> put(facts.orders, key, order));
        changed(chatId);
    }

    void keep(String chatId, Said said) {
        String key = chatId + SEPARATOR + said.messageId();
        Said known = messages.get(key);
        if (known == null || said.replaces(known) && !said.equals(known)) {
            messages.put(key, said);
            recent.ifKnown(chatId, facts -> facts.messages.put(key, said));
            changed(chatId);
        }
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
        try (KeyValueIterator<String, Chat> all = chats.all()) {
            all.forEachRemaining(entry -> changed(entry.key));
        }
    }

    /** Empty while the chat or the period is not known (yet). */
    Optional<Conversation> conversation(String chatId) {
        Period counted = period.get(PERIOD);
        return counted == null ? Optional.empty() : facts(chatId).conversation(roster(), counted);
    }

    Ledger ledger(String chatId) {
        Map<String, Told> segments = new HashMap<>();
        scan(told, chatId, (key, entry) -> segments.put(key.substring(chatId.length() + 1), entry));
        return new Ledger(segments);
    }

    void keep(String chatId, Ledger ledger) {
        ledger.changed().forEach((segment, entry) -> told.put(chatId + SEPARATOR + segment, entry));
    }

    private ChatFacts facts(String chatId) {
        return recent.get(chatId, () -> {
            ChatFacts facts = new ChatFacts();
            facts.chat = chats.get(chatId);
            scan(dialogs, chatId, facts.dialogs::put);
            scan(messages, chatId, facts.messages::put);
            scan(orders, chatId, facts.orders::put);
            return facts;
        });
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

    private static <V> void scan(KeyValueStore<String, V> store, String chatId, BiConsumer<String, V> found) {
        try (KeyValueIterator<String, V> rows = store.prefixScan(chatId + SEPARATOR, new StringSerializer())) {
            rows.forEachRemaining(entry -> found.accept(entry.key, entry.value));
        }
    }

    private static <V> void put(Map<String, V> facts, String key, V fact) {
        if (fact == null) {
            facts.remove(key);
        } else {
            facts.put(key, fact);
        }
    }

    /** Equal versions: the one that arrived later, it can only hold the same or more. */
    private static boolean newer(Long version, Long known) {
        return version == null || known == null || version >= known;
    }
}
