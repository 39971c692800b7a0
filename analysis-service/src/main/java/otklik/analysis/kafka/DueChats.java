package otklik.analysis.kafka;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** When each chat is to be worked out, by time: the store is the truth, asking it for those that are due would read all. */
final class DueChats {
    private record Due(long second, String chatId) {}

    private static final Comparator<Due> BY_TIME =
            Comparator.comparingLong(Due::second).thenComparing(Due::chatId);

    private final KeyValueStore<String, Long> store;
    private final Map<String, Due> byChat = new HashMap<>();
    private final TreeSet<Due> byTime = new TreeSet<>(BY_TIME);
    private boolean read;

    DueChats(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    /** @param second epoch second */
    void put(String chatId, long second) {
        read();
        Due known = byChat.get(chatId);
        if (known == null || known.second() != second) {
            note(new Due(second, chatId));
            store.put(chatId, second);
        }
    }

    void remove(String chatId) {
        read();
        Due known = byChat.remove(chatId);
        if (known != null) {
            byTime.remove(known);
            store.delete(chatId);
        }
    }

    List<String> by(long second) {
        read();
        return byTime.headSet(new Due(second + 1, "")).stream().map(Due::chatId).toList();
    }

    /** When first asked, not before: by then the store is restored, whoever restores it. */
    private void read() {
        if (!read) {
            read = true;
            try (KeyValueIterator<String, Long> all = store.all()) {
                all.forEachRemaining(entry -> note(new Due(entry.value, entry.key)));
            }
        }
    }

    private void note(Due due) {
        Due known = byChat.put(due.chatId(), due);
        if (known != null) {
            byTime.remove(known);
        }
        byTime.add(due);
    }
}
