package otklik.notifier.kafka;

import java.util.List;
import java.util.Optional;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.outbox.ChatState;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.Heard;

/**
 * What is to be kept at once, all or nothing.
 *
 * @param dropped keys of entries
 * @param actions told to all
 * @param heard how far Telegram's updates are known by then
 */
public record Change(
        List<Entry> changed,
        List<String> dropped,
        List<ChatState> chats,
        List<TelegramAction> actions,
        Optional<Heard> heard) {
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

    public static Change ofUpdate(Heard heard, List<TelegramAction> actions, List<Entry> answers) {
        return new Change(answers, List.of(), List.of(), actions, Optional.of(heard));
    }

    boolean isNothing() {
        return changed.isEmpty() && dropped.isEmpty() && chats.isEmpty() && actions.isEmpty() && heard.isEmpty();
    }
}
