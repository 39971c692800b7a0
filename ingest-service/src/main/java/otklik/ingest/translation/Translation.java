package otklik.ingest.translation;

import static otklik.ingest.translation.Row.fullName;
import static otklik.ingest.translation.Row.id;
import static otklik.ingest.translation.Row.optionalId;
import static otklik.ingest.translation.Row.text;
import static otklik.ingest.translation.Row.time;
import static otklik.ingest.translation.Row.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.events.crm.Assignment;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;

/** The rows of the MG Bot API in the words of the contract. Throws {@link UnreadableRow} for a row that makes no fact. */
public final class Translation {
    private static final Set<String> MEDIA = Set.of("image", "file", "audio");
    private static final Set<String> UNSEEN = Set.of("system", "command");

    private final ZoneId zone;

    public Translation(ZoneId zone) {
        this.zone = zone;
    }

    public Chat chat(JsonNode row, String channel) {
        JsonNode customer = row.path("customer");
        String name = text(customer, "name").isBlank() ? fullName(customer) : text(customer, "name");
        return new Chat(
                Long.toString(id(row, "id")),
                optionalId(row.path("channel"), "id").map(String::valueOf).orElse(""),
                channel,
                optionalId(customer, "id").map(String::valueOf).orElse(""),
                name,
                required(row, "created_at"),
                time(row, "updated_at").map(this::local).orElseGet(() -> required(row, "created_at")),
                version(row));
    }

    /** The dialog as its row tells; who was responsible before is not in it. */
    public Dialog dialog(JsonNode row) {
        JsonNode responsible = row.path("responsible");
        Optional<String> responsibleId = optionalId(responsible, "id").map(String::valueOf);
        String type = responsibleId.map(found -> text(responsible, "type")).orElse(null);
        List<String> tags = new ArrayList<>();
        row.path("tags").forEach(tag -> tags.add(text(tag, "name")));
        List<Assignment> assigned = responsibleId
                .flatMap(found -> time(responsible, "assigned_at"))
                .map(at -> List.of(new Assignment(local(at), type, responsibleId.get())))
                .orElse(List.of());
        return new Dialog(
                Long.toString(id(row, "id")),
                Long.toString(id(row, "chat_id")),
                required(row, "created_at"),
                time(row, "closed_at").map(this::local).orElse(null),
                type,
                responsibleId.orElse(null),
                tags,
                assigned,
                version(row));
    }

    /** The change of responsibility that a system message tells of. */
    public Optional<Assignment> assignment(JsonNode row) {
        return switch (text(row, "action")) {
            case "dialog_assign" -> Optional.of(assigned(row));
            case "dialog_unassign" -> Optional.of(new Assignment(sentAt(row), "", ""));
            default -> Optional.empty();
        };
    }

    /** The message if the client saw it or wrote it, whatever became of it; {@link #counts} tells whether it stands. */
    public Optional<Message> message(JsonNode row) {
        String author = author(row);
        if (author.isEmpty()) {
            return Optional.empty();
        }
        JsonNode from = row.path("from");
        return Optional.of(new Message(
                Long.toString(id(row, "chat_id")),
                Long.toString(id(row, "id")),
                sentAt(row),
                author.equals(Message.CUSTOMER) ? Message.IN : Message.OUT,
                author,
                author.equals(Message.MANAGER) ? Long.toString(id(from, "id")) : "",
                text(row, "type"),
                words(row),
                row.path("is_edit").asBoolean(false),
                false,
                optionalId(row.path("dialog"), "id").map(String::valueOf).orElse(""),
                time(row, "updated_at").map(this::local).orElse(null),
                version(row)));
    }

    /** A message that is no longer there, as far as it is remembered; who had written it does not matter any more. */
    public Message vanished(long id, long chatId, long sentAtSecond) {
        OffsetDateTime sentAt = local(Instant.ofEpochSecond(sentAtSecond));
        return new Message(
                Long.toString(chatId),
                Long.toString(id),
                sentAt,
                Message.IN,
                Message.CUSTOMER,
                "",
                "text",
                "",
                false,
                true,
                "",
                null,
                null);
    }

    /** False for a note, a service line, a message that failed, or one of a technical account. */
    public boolean counts(JsonNode row, boolean technicalAuthor) {
        return !technicalAuthor
                && !UNSEEN.contains(text(row, "type"))
                && !"private".equals(text(row, "scope"))
                && !"failed".equals(text(row, "status"));
    }

    public Manager manager(JsonNode user) {
        return new Manager(
                Long.toString(id(user, "id")),
                fullName(user),
                user.path("is_active").asBoolean(true),
                user.path("is_technical_account").asBoolean(false));
    }

    /** A user met as author or responsible, as far as the place where he was met names him. */
    public Optional<Manager> met(JsonNode actor) {
        if (!"user".equals(text(actor, "type")) || optionalId(actor, "id").isEmpty()) {
            return Optional.empty();
        }
        String name = text(actor, "name").isBlank() ? fullName(actor) : text(actor, "name");
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(new Manager(
                        Long.toString(id(actor, "id")),
                        name,
                        false,
                        actor.path("is_technical_account").asBoolean(false)));
    }

    private Assignment assigned(JsonNode row) {
        JsonNode responsible = row.path("responsible");
        return new Assignment(sentAt(row), text(responsible, "type"), Long.toString(id(responsible, "id")));
    }

    private static String author(JsonNode row) {
        if (!row.path("from").isObject()) {
            return "";
        }
        return switch (text(row.path("from"), "type")) {
            case "customer" -> Message.CUSTOMER;
            case "user" -> Message.MANAGER;
            case "bot" -> Message.BOT;
            case "channel" -> Message.CHANNEL;
            default -> throw new UnreadableRow("from.type is unknown");
        };
    }

    private static String words(JsonNode row) {
        String type = text(row, "type");
        if (MEDIA.contains(type)) {
            return firstOf(row, "caption")
                    .or(() -> Optional.of(text(row, "note")).filter(note -> !note.isBlank()))
                    .or(() -> firstOf(row, "transcription"))
                    .orElse("[" + type + "]");
        }
        return type.equals("order") || type.equals("product") ? "[" + type + "]" : text(row, "content");
    }

    private static Optional<String> firstOf(JsonNode row, String field) {
        for (JsonNode item : row.path("items")) {
            if (!text(item, field).isBlank()) {
                return Optional.of(text(item, field));
            }
        }
        return Optional.empty();
    }

    private OffsetDateTime sentAt(JsonNode row) {
        return time(row, "time").map(this::local).orElseGet(() -> required(row, "created_at"));
    }

    private OffsetDateTime required(JsonNode row, String field) {
        return time(row, field).map(this::local).orElseThrow(() -> new UnreadableRow(field + " is missing"));
    }

    private OffsetDateTime local(Instant time) {
        return Row.local(time, zone);
    }

    /** The last change of a row, for watermarks; absent where it cannot be read. */
    public static Optional<Instant> changed(JsonNode row) {
        try {
            return time(row, "updated_at").or(() -> time(row, "created_at"));
        } catch (UnreadableRow e) {
            return Optional.empty();
        }
    }
}
