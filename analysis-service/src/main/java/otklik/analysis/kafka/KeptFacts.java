package otklik.analysis.kafka;

import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import otklik.analysis.conversation.Said;
import otklik.events.EventJson;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Order;

/**
 * The facts of chats in one store, a row a fact: those of a chat stand together, chats themselves before all others.
 *
 * @param rows chats, dialogs, messages and orders
 */
record KeptFacts(KeyValueStore<String, Record> rows) {
    private static final String STORE = "chat-facts";
    private static final String SEPARATOR = String.valueOf(ChatStores.SEPARATOR);
    private static final int CHAT = 0;
    private static final int DIALOG = 1;
    private static final int MESSAGE = 2;
    private static final int ORDER = 3;

    static KeptFacts of(ProcessorContext<?, ?> context) {
        return new KeptFacts(context.getStateStore(STORE));
    }

    static StoreBuilder<?> builder() {
        return ChatStores.onDisk(STORE, new Packing<>(KeptFacts::write, KeptFacts::read).serde());
    }

    static String chat(String chatId) {
        return SEPARATOR + chatId;
    }

    static String dialog(String chatId, String dialogId) {
        return chatId + SEPARATOR + "d" + dialogId;
    }

    static String message(String chatId, String messageId) {
        return chatId + SEPARATOR + "m" + messageId;
    }

    static String order(String chatId, String orderId, String dialogId) {
        return chatId + SEPARATOR + "o" + orderId + SEPARATOR + dialogId;
    }

    <T extends Record> T get(String key, Class<T> type) {
        return type.cast(rows.get(key));
    }

    /** Null: it is no more. */
    void put(String key, Record fact) {
        rows.put(key, fact);
    }

    ChatFacts read(String chatId) {
        ChatFacts facts = new ChatFacts();
        facts.put(chat(chatId), rows.get(chat(chatId)));
        scan(chatId + SEPARATOR, facts::put);
        return facts;
    }

    /** @param found is told the key and the fact */
    void chats(BiConsumer<String, Record> found) {
        scan(SEPARATOR, found);
    }

    private void scan(String prefix, BiConsumer<String, Record> found) {
        try (KeyValueIterator<String, Record> all = rows.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(entry -> found.accept(entry.key, entry.value));
        }
    }

    private static void write(Record fact, Packer out) {
        if (fact instanceof Said said) {
            SaidPacking.write(said, out.number(MESSAGE));
        } else {
            int type = fact instanceof Chat ? CHAT : fact instanceof Dialog ? DIALOG : ORDER;
            out.number(type).rest(EventJson.write(fact));
        }
    }

    private static Record read(Unpacker in) {
        return switch (in.count()) {
            case CHAT -> EventJson.read(in.rest(), Chat.class);
            case DIALOG -> EventJson.read(in.rest(), Dialog.class);
            case MESSAGE -> SaidPacking.read(in);
            default -> EventJson.read(in.rest(), Order.class);
        };
    }
}
