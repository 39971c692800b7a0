package otklik.publisher.messages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.RowTab;
import otklik.publisher.tab.Rows;

/**
 * Tells the tab which messages are its rows: the latest version of each, not deleted, sent in the period, of a chat
 * that counts, not by a technical account. Holds no texts; where one is wanted again, it names the place to read it at.
 */
public final class MessageRows {
    private final Set<String> channels;
    private final Set<String> excludeTags;
    private final Rows rows;
    private final RowTab tab;
    private final Map<String, ChatState> chats = new HashMap<>();
    private final Map<String, String> chatOfDialog = new HashMap<>();
    private final StoredMessages messages = new StoredMessages();
    private final Map<String, String> managerIds = new HashMap<>();
    private final Set<String> technical = new HashSet<>();
    private final Map<Integer, Long> missing = new HashMap<>();
    private long fromSec = Long.MIN_VALUE;
    private long untilSec = Long.MAX_VALUE;

    /** @param excludeTags in lower case */
    public MessageRows(Set<String> channels, Set<String> excludeTags, Rows rows, RowTab tab) {
        this.channels = Set.copyOf(channels);
        this.excludeTags = Set.copyOf(excludeTags);
        this.rows = rows;
        this.tab = tab;
    }

    public void chat(String id, Optional<Chat> chat) {
        ChatState state = state(id);
        boolean asked = chat.filter(known -> channels.contains(known.channel())).isPresent();
        if (asked != state.asked) {
            state.asked = asked;
            state.messages.forEach(this::judge);
        }
    }

    public void dialog(String id, Optional<Dialog> dialog) {
        Optional<String> excluded = dialog.filter(this::excludes).map(Dialog::chatId);
        String before = excluded.isPresent() ? chatOfDialog.put(id, excluded.get()) : chatOfDialog.remove(id);
        if (before != null) {
            state(before).excludingDialogs.remove(id);
        }
        excluded.ifPresent(chat -> state(chat).excludingDialogs.add(id));
        Optional.ofNullable(before).ifPresent(chat -> state(chat).messages.forEach(this::judge));
        excluded.ifPresent(chat -> state(chat).messages.forEach(this::judge));
    }

    public void manager(String id, Optional<Manager> manager) {
        boolean nowTechnical = manager.filter(Manager::technical).isPresent();
        if (nowTechnical ? technical.add(id) : technical.remove(id)) {
            messages.each(message -> {
                if (message.managerId.equals(id)) {
                    judge(message);
                }
            });
        }
    }

    public void period(Optional<Period> period) {
        fromSec = period.map(known -> known.from().toEpochSecond()).orElse(Long.MIN_VALUE);
        untilSec = period.map(Period::until).map(until -> until.toEpochSecond()).orElse(Long.MAX_VALUE);
        messages.each(this::judge);
    }

    /** A version of a message, as it stands at this place of the topic; the same one may come again. */
    public void message(Message message, int partition, long offset) {
        Stored old = messages.get(message.messageId()).orElse(null);
        Stored stored = new Stored(message, state(message.chatId()), manager(message), partition, offset);
        if (old != null && stored.isOlderThan(old)) {
            return;
        }
        if (old != null) {
            old.chat.messages.remove(old);
        }
        messages.put(stored);
        stored.chat.messages.add(stored);
        stored.shown = isRow(stored);
        if (stored.shown) {
            tab.want(rows.of(Layouts.MESSAGES_RAW, message));
        } else {
            tab.drop(stored.id);
        }
    }

    /** The content of these messages is wanted again. */
    public void readAgain(List<String> ids) {
        ids.stream()
                .flatMap(id -> messages.get(id).stream())
                .forEach(message -> missing.merge(message.partition(), message.offset(), Math::min));
    }

    /** From which offset of which partitions messages must be read again; asked once. */
    public Map<Integer, Long> takeMissing() {
        Map<Integer, Long> taken = Map.copyOf(missing);
        missing.clear();
        return taken;
    }

    private void judge(Stored message) {
        boolean row = isRow(message);
        if (row && !message.shown) {
            missing.merge(message.partition(), message.offset(), Math::min);
        }
        if (!row && message.shown) {
            tab.drop(message.id);
        }
        message.shown = row;
    }

    private boolean isRow(Stored message) {
        return !message.deleted()
                && message.chat.counts()
                && message.sentAtSec() >= fromSec
                && message.sentAtSec() < untilSec
                && !technical.contains(message.managerId);
    }

    private boolean excludes(Dialog dialog) {
        return dialog.tags().stream().anyMatch(tag -> excludeTags.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private ChatState state(String chatId) {
        return chats.computeIfAbsent(chatId, id -> new ChatState());
    }

    /** The same few ids stand in very many messages. */
    private String manager(Message message) {
        return managerIds.computeIfAbsent(message.managerId(), id -> id);
    }
}
