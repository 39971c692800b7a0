package otklik.analysis.kafka;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The facts of the chats that were worked out last, so that one more message of a chat needs no reading of all before
 * it. Bounded by facts, not by chats; what is not here lies in the stores.
 */
final class RecentChats {
    private static final int MOST_FACTS = 5_000;

    private final Map<String, ChatFacts> chats = new LinkedHashMap<>(16, 0.75f, true);
    private int facts;

    ChatFacts get(String chatId, Supplier<ChatFacts> read) {
        ChatFacts known = chats.get(chatId);
        if (known == null) {
            known = read.get();
            chats.put(chatId, known);
            facts += known.size();
            forgetOldest();
        }
        return known;
    }

    void ifKnown(String chatId, Consumer<ChatFacts> change) {
        ChatFacts known = chats.get(chatId);
        if (known != null) {
            facts -= known.size();
            change.accept(known);
            facts += known.size();
        }
    }

    private void forgetOldest() {
        Iterator<ChatFacts> oldest = chats.values().iterator();
        while (facts > MOST_FACTS && chats.size() > 1) {
            facts -= oldest.next().size();
            oldest.remove();
        }
    }
}
