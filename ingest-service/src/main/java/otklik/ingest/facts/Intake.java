package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.events.DeadLetter;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.events.crm.Assignment;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;
import otklik.ingest.facts.Seen.Kind;
import otklik.ingest.translation.Translation;
import otklik.ingest.translation.UnreadableRow;

/**
 * Turns rows into the events that they bring: facts not emitted before, of the channels and the period asked for. A
 * row that cannot be read becomes a dead letter, once, and the others go on.
 */
public final class Intake {
    /** What is emitted at all. */
    public record Scope(Set<String> channels, Period period) {}

    private interface Reader {
        void read(JsonNode row, Batch batch) throws InterruptedException;
    }

    private final Translation translation;
    private final Scope scope;
    private final Seen seen;
    private final Dialogs dialogs;
    private final Lookup lookup;
    private final Clock clock;
    private final Map<String, String> channelTypes = new HashMap<>();
    private final Map<Long, Boolean> listed = new HashMap<>();
    private final Set<Long> absentChats = new HashSet<>();

    public Intake(Translation translation, Scope scope, Seen seen, Dialogs dialogs, Lookup lookup, Clock clock) {
        this.translation = translation;
        this.scope = scope;
        this.seen = seen;
        this.dialogs = dialogs;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** The events of rows of {@code channels}, {@code users}, {@code chats}, {@code dialogs} or {@code messages}. */
    public Batch take(String list, List<JsonNode> rows) throws InterruptedException {
        Batch batch = new Batch();
        Reader reader = reader(list);
        for (JsonNode row : rows) {
            try {
                reader.read(row, batch);
            } catch (UnreadableRow | InvalidEvent e) {
                reject(list, row, e.getMessage(), batch);
            }
        }
        return batch;
    }

    private Reader reader(String list) {
        return switch (list) {
            case "channels" -> this::channel;
            case "users" -> this::user;
            case "chats" -> this::chat;
            case "dialogs" -> this::dialog;
            case "messages" -> this::message;
            default -> throw new IllegalArgumentException(list);
        };
    }

    private void channel(JsonNode row, Batch batch) {
        channelTypes.put(row.path("id").asText(), row.path("type").asText());
        absentChats.clear();
    }

    private void user(JsonNode row, Batch batch) {
        Manager manager = translation.manager(row);
        listed.put(Long.parseLong(manager.managerId()), manager.technical());
        publish(manager, batch);
    }

    private void chat(JsonNode row, Batch batch) {
        String channel = row.path("channel").path("type").asText("");
        String type = channel.isEmpty()
                ? channelTypes.getOrDefault(row.path("channel").path("id").asText(), "")
                : channel;
        if (type.isEmpty()) {
            throw new UnreadableRow("channel.type is missing");
        }
        Chat chat = translation.chat(row, type);
        long id = Long.parseLong(chat.chatId());
        boolean ours = scope.channels().contains(type.toLowerCase());
        boolean known =
                seen.hash(Kind.CHAT, id).filter(hash -> hash != Seen.NOTHING).isPresent();
        if (!seen.changes(Kind.CHAT, id, ours ? Seen.hashOf(chat) : Seen.NOTHING, batch)) {
            return;
        }
        if (ours) {
            meet(row.path("last_dialog").path("responsible"), batch);
            batch.add(Topics.CHATS, chat.chatId(), chat);
        } else if (known) {
            batch.add(Topics.CHATS, chat.chatId(), null);
        }
    }

    private void dialog(JsonNode row, Batch batch) throws InterruptedException {
        Dialog dialog = translation.dialog(row);
        if (isOurs(Long.parseLong(dialog.chatId()), Optional.empty(), batch)) {
            dialogs.take(dialog, batch);
        }
    }

    private void message(JsonNode row, Batch batch) throws InterruptedException {
        long chatId = row.path("chat_id").asLong(0);
        if (chatId < 1) {
            throw new UnreadableRow("chat_id is no id");
        }
        if (!isOurs(chatId, Optional.of(row.path("channel_id").asText("")), batch)) {
            return;
        }
        Optional<Assignment> assignment = translation.assignment(row);
        if (assignment.isPresent()) {
            assign(row, assignment.get(), batch);
        }
        Optional<Message> message = translation.message(row);
        if (message.isPresent()) {
            meet(row.path("from"), batch);
            publish(message.get(), translation.counts(row, technical(row)), batch);
        }
    }

    private void assign(JsonNode row, Assignment assignment, Batch batch) throws InterruptedException {
        meet(row.path("responsible"), batch);
        long dialogId = row.path("dialog").path("id").asLong(0);
        if (dialogId > 0 && !dialogs.knows(Long.toString(dialogId))) {
            Optional<JsonNode> missing = lookup.row("dialogs", dialogId);
            if (missing.isPresent()) {
                dialog(missing.get(), batch);
            }
        }
        if (dialogs.knows(Long.toString(dialogId))) {
            dialogs.take(Long.toString(dialogId), assignment, batch);
        }
    }

    private void publish(Message message, boolean counts, Batch batch) {
        long id = Long.parseLong(message.messageId());
        Optional<Long> before = seen.hash(Kind.MESSAGE, id);
        if (!isInPeriod(message.sentAt()) || !counts && before.isEmpty()) {
            return;
        }
        Message fact = counts ? message : deleted(message);
        // A receipt moves only the time of the change.
        long hash = counts ? Seen.hashOf(substance(message)) : Seen.NOTHING;
        if (seen.changes(Kind.MESSAGE, id, hash, batch)) {
            batch.add(fact);
        }
    }

    private void publish(Manager manager, Batch batch) {
        if (seen.changes(Kind.MANAGER, Long.parseLong(manager.managerId()), Seen.hashOf(manager), batch)) {
            batch.add(Topics.MANAGERS, manager.managerId(), manager);
        }
    }

    private void meet(JsonNode actor, Batch batch) {
        Optional<Manager> met = translation.met(actor);
        if (met.isPresent()) {
            long id = Long.parseLong(met.get().managerId());
            if (!listed.containsKey(id) && seen.hash(Kind.MANAGER, id).isEmpty()) {
                publish(met.get(), batch);
            }
        }
    }

    private boolean technical(JsonNode row) {
        JsonNode from = row.path("from");
        return from.path("type").asText().equals("user")
                && (from.path("is_technical_account").asBoolean(false)
                        || listed.getOrDefault(from.path("id").asLong(0), false));
    }

    private boolean isOurs(long chatId, Optional<String> channelId, Batch batch) throws InterruptedException {
        if (seen.hash(Kind.CHAT, chatId).isEmpty() && absentChats.add(chatId)) {
            Optional<JsonNode> missing = lookup.row("chats", chatId);
            if (missing.isPresent()) {
                chat(missing.get(), batch);
                absentChats.remove(chatId);
            }
        }
        return seen.hash(Kind.CHAT, chatId).map(hash -> hash != Seen.NOTHING).orElseGet(() -> channelId
                .map(id -> channelTypes.getOrDefault(id, ""))
                .filter(scope.channels()::contains)
                .isPresent());
    }

    private boolean isInPeriod(OffsetDateTime time) {
        OffsetDateTime until = scope.period().until();
        return !time.isBefore(scope.period().from()) && (until == null || time.isBefore(until));
    }

    private void reject(String list, JsonNode row, String reason, Batch batch) {
        if (seen.changes(Kind.UNREADABLE, Seen.hashOf(list + row), 1, batch)) {
            OffsetDateTime now = OffsetDateTime.now(clock).withNano(0);
            batch.add(new DeadLetter("/api/bot/v1/" + list, null, null, reason, row.toString(), now));
        }
    }

    private static String substance(Message m) {
        return String.join(
                "\u0000",
                m.chatId(),
                m.sentAt().toInstant().toString(),
                m.authorType(),
                m.managerId(),
                m.messageType(),
                m.text(),
                Boolean.toString(m.edited()),
                m.dialogId());
    }

    private static Message deleted(Message m) {
        return new Message(
                m.chatId(),
                m.messageId(),
                m.sentAt(),
                m.direction(),
                m.authorType(),
                m.managerId(),
                m.messageType(),
                "",
                m.edited(),
                true,
                m.dialogId(),
                m.updatedAt(),
                m.version());
    }
}
