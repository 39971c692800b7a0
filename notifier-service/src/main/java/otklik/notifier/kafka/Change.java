package otklik.notifier.kafka;

import java.util.List;
import java.util.Optional;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Entry;

/**
 * What is to be kept at once, all or nothing.
 *
 * @param dropped keys of entries
 * @param actions told to all
 * @param nextUpdate the first of Telegram's updates that is not known yet
 */
public record Change(
        List<Entry> changed,
        List<String> dropped,
        List<ChatState> chats,
        List<TelegramAction> actions,
        Optional<Long> nextUpdate) {
    public Change {
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
        chats = List.copyOf(chats);
        actions = List.copyOf(actions);
    }

    public static Change of(List<Entry> changed, List<String> dropped) {
        return new Change(changed, dropped, List.of(), List.of(), Optional.empty());
    }

    public static Change of(ChatState chat) {
        return new Change(List.of(), List.of(), List.of(chat), List.of(), Optional.empty());
    }

    public static Change ofUpdate(long next, List<TelegramAction> actions, List<Entry> answers) {
        return new Change(answers, List.of(), List.of(), actions, Optional.of(next));
    }

    boolean isNothing() {
        return changed.isEmpty() && dropped.isEmpty() && chats.isEmpty() && actions.isEmpty() && nextUpdate.isEmpty();
    }
}
