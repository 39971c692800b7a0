package otklik.sandbox.telegram;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What became of the chats: shut, moved, with topics. */
final class ChatRules {
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> moved = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> topics = new ConcurrentHashMap<>();

    void block(String chatId) {
        blocked.add(chatId);
    }

    void unblock(String chatId) {
        blocked.remove(chatId);
    }

    void move(String chatId, long newId) {
        moved.put(chatId, newId);
    }

    void forum(String chatId, Set<Integer> threads) {
        topics.put(chatId, Set.copyOf(threads));
    }

    /** @throws BadRequest where the bot cannot write */
    void require(String id) {
        if (id.isEmpty()) {
            throw new BadRequest("chat_id is empty");
        }
        if (!id.matches("-?[1-9]\\d{0,18}|@[A-Za-z]\\w{3,}")) {
            throw new BadRequest("chat not found");
        }
        if (blocked.contains(id)) {
            throw new BadRequest(
                    403,
                    "Forbidden: "
                            + (id.startsWith("-")
                                    ? "bot was kicked from the supergroup chat"
                                    : "bot was blocked by the user"));
        }
        if (moved.containsKey(id)) {
            throw new BadRequest("group chat was upgraded to a supergroup chat", moved.get(id));
        }
    }

    /** The topic that the message is put into: none in chats without topics, whatever was asked for. */
    int thread(String chatId, long asked) {
        Set<Integer> known = topics.get(chatId);
        if (known == null || asked == 0) {
            return 0;
        }
        if (!known.contains((int) asked)) {
            throw new BadRequest("message thread not found");
        }
        return (int) asked;
    }
}
