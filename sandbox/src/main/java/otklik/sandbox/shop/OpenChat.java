package otklik.sandbox.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a chat stands while it is being written down. */
final class OpenChat {
    final long chatId;
    final long customerId;
    long dialogId;
    boolean begun;
    boolean closed;
    Actor responsible = Actor.NOBODY;
    long lastMessageId;
    private final List<Long> unread = new ArrayList<>();
    private final Map<Actor, Long> lastText = new HashMap<>();

    OpenChat(long chatId, long customerId) {
        this.chatId = chatId;
        this.customerId = customerId;
    }

    void openDialog(long id) {
        dialogId = id;
        begun = false;
        closed = false;
        responsible = Actor.NOBODY;
        lastText.clear();
    }

    void said(Turn turn, long messageId) {
        lastMessageId = messageId;
        if (turn.form() == Form.TEXT) {
            lastText.put(turn.actor(), messageId);
        }
        if (!turn.actor().client() && turn.form() != Form.NOTE && turn.form() != Form.FAILED) {
            unread.add(messageId);
        }
    }

    /** A message that is no more. */
    void forget(long messageId) {
        unread.remove(messageId);
        lastText.values().remove(messageId);
    }

    Optional<Long> lastTextOf(Actor actor) {
        return Optional.ofNullable(lastText.get(actor));
    }

    boolean hasUnread() {
        return !unread.isEmpty();
    }

    List<Long> read() {
        List<Long> all = List.copyOf(unread);
        unread.clear();
        return all;
    }
}
