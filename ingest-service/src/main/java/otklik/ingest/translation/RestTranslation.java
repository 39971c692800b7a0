package otklik.ingest.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of a module in the words of the MG Bot API, so that everything after it is the same for both. Throws {@link
 * UnreadableRow} for a row that lacks what a fact needs.
 */
public final class RestTranslation {
    private static final String CUSTOMER = "customer";
    private static final String USER = "user";
    private static final String CHANNEL = "channel";
    /** Later than any second of a date, earlier than any millisecond of one. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private final FieldNames names;
    private final ZoneId zone;

    /** @param zone of times that name none */
    public RestTranslation(FieldNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /** A row of {@code /chats}. */
    public ObjectNode chat(JsonNode row) {
        ObjectNode chat = object().put("id", id(row, "chat.id"));
        ObjectNode channel = chat.putObject("channel");
        channel.put("type", names.word(CHANNEL, required(row, "chat.channel")));
        optionalId(row, "chat.channel_id").ifPresent(id -> channel.put("id", id));
        ObjectNode customer = chat.putObject(CUSTOMER);
        optionalId(row, "chat.client_id").ifPresent(id -> customer.put("id", id));
        names.text(row, "chat.client_name").ifPresent(name -> customer.put("name", name));
        responsible(row).ifPresent(manager -> chat.putObject("last_dialog").set("responsible", manager));
        times(row, chat);
        return chat;
    }

    /** A row of {@code /dialogs}: where the chat names no dialog, all of it is one. */
    public ObjectNode dialog(JsonNode row) {
        long chatId = id(row, "chat.id");
        ObjectNode dialog = object().put("id", optionalId(row, "chat.dialog_id").orElse(chatId))
                .put("chat_id", chatId);
        times(row, dialog);
        closed(row).ifPresent(at -> dialog.put("closed_at", at.toString()));
        responsible(row).ifPresent(manager -> dialog.set("responsible", manager));
        names.value(row, "chat.tags")
                .ifPresent(tags -> tags.forEach(tag -> dialog.withArray("tags")
                        .addObject()
                        .put("name", tag.isObject() ? tag.path("name").asText() : tag.asText())));
        return dialog;
    }

    /** A row of {@code /messages}. */
    public ObjectNode message(JsonNode row) {
        ObjectNode message = object().put("id", id(row, "message.id")).put("chat_id", id(row, "message.chat_id"));
        message.set("from", from(row));
        String type = names.text(row, "message.type").orElse("text").toLowerCase(Locale.ROOT);
        String text = names.text(row, "message.text").orElse("");
        message.put("type", type)
                .put("content", text)
                .putArray("items")
                .addObject()
                .put("caption", text);
        message.put("time", requiredTime(row, "message.sent_at").toString());
        time(row, "message.updated_at").ifPresent(at -> message.put("updated_at", at.toString()));
        message.put("is_edit", isTrue(row, "message.edited"));
        message.put("scope", isTrue(row, "message.private") ? "private" : scope(row));
        message.put("status", isTrue(row, "message.deleted") ? "failed" : status(row, "message.status"));
        optionalId(row, "message.dialog_id")
                .ifPresent(id -> message.putObject("dialog").put("id", id));
        return message;
    }

    /** Id of a row of this kind, {@code chat} or {@code message}; empty where it has none. */
    public Optional<Long> id(String kind, JsonNode row) {
        return optionalId(row, kind + ".id");
    }

    /** Last change of a row of this kind, as far as it tells. */
    public Optional<Instant> changed(String kind, JsonNode row) {
        try {
            return time(row, kind + ".updated_at")
                    .or(() -> time(row, kind.equals("chat") ? "chat.created_at" : "message.sent_at"));
        } catch (UnreadableRow e) {
            return Optional.empty();
        }
    }

    /** Who said it, by its own word, else by the direction: from our side a manager if it names one, else somebody. */
    private ObjectNode from(JsonNode row) {
        Optional<Long> manager = optionalId(row, "message.manager_id");
        String author = names.text(row, "message.author")
                .map(theirs -> names.word("author", theirs))
                .orElseGet(() -> isIn(row) ? CUSTOMER : manager.isPresent() ? USER : CHANNEL);
        if (author.equals(USER) && manager.isEmpty()) {
            return object().put("type", CHANNEL);
        }
        ObjectNode from = object().put("type", author);
        if (author.equals(USER)) {
            from.put("id", manager.get());
            names.text(row, "message.manager_name").ifPresent(name -> from.put("name", name));
        }
        return from;
    }

    private boolean isIn(JsonNode row) {
        return switch (names.word("direction", required(row, "message.direction"))) {
            case "in" -> true;
            case "out" -> false;
            default -> throw new UnreadableRow("message.direction is unknown");
        };
    }

    private Optional<ObjectNode> responsible(JsonNode row) {
        return optionalId(row, "chat.manager_id").map(id -> {
            ObjectNode manager = object().put("id", id).put("type", USER);
            names.text(row, "chat.manager_name").ifPresent(name -> manager.put("name", name));
            return manager;
        });
    }

    /** A chat that is only said to be closed was closed by its last change at the latest. */
    private Optional<Instant> closed(JsonNode row) {
        return time(row, "chat.closed_at")
                .or(() -> status(row, "chat.status").equals("closed") ? changed("chat", row) : Optional.empty());
    }

    private void times(JsonNode row, ObjectNode into) {
        Optional<Instant> updated = time(row, "chat.updated_at");
        Instant created = time(row, "chat.created_at")
                .or(() -> updated)
                .orElseThrow(() -> new UnreadableRow("chat.created_at is missing"));
        into.put("created_at", created.toString());
        updated.ifPresent(at -> into.put("updated_at", at.toString()));
    }

    private String scope(JsonNode row) {
        return names.text(row, "message.scope").orElse("public");
    }

    private String status(JsonNode row, String name) {
        return names.text(row, name).map(theirs -> names.word("status", theirs)).orElse("");
    }

    private boolean isTrue(JsonNode row, String name) {
        return names.value(row, name).map(value -> value.asBoolean(false)).orElse(false);
    }

    private String required(JsonNode row, String name) {
        return names.text(row, name).orElseThrow(() -> new UnreadableRow(name + " is missing"));
    }

    private long id(JsonNode row, String name) {
        return optionalId(row, name).orElseThrow(() -> new UnreadableRow(name + " is no id"));
    }

    private Optional<Long> optionalId(JsonNode row, String name) {
        return names.text(row, name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .filter(id -> id > 0);
    }

    private Instant requiredTime(JsonNode row, String name) {
        return time(row, name).orElseThrow(() -> new UnreadableRow(name + " is missing"));
    }

    /** With an offset, or by the clock of the zone, or seconds or milliseconds since 1970. */
    private Optional<Instant> time(JsonNode row, String name) {
        Optional<String> text = names.text(row, name);
        try {
            return text.map(this::time);
        } catch (DateTimeException e) {
            throw new UnreadableRow(name + " is no time");
        }
    }

    private Instant time(String text) {
        if (text.matches("\\d{9,15}")) {
            long number = Long.parseLong(text);
            return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        String iso =
                text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        boolean hasOffset = iso.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
        return hasOffset
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
