package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the websocket says of a change of the facts: nothing, one event, or two. */
final class SocketEvents {
    static final Set<String> NAMES = Set.of(
            "message_new",
            "message_updated",
            "message_deleted",
            "message_restored",
            "chat_created",
            "chat_updated",
            "chats_deleted",
            "dialog_opened",
            "dialog_closed",
            "dialog_assign",
            "user_joined_chat",
            "user_left_chat",
            "user_updated",
            "user_online_updated",
            "customer_updated",
            "bot_updated",
            "channel_updated");

    /** Kinds whose every change is one event with the entity's fields. */
    private static final Map<String, String> FLAT =
            Map.of("users", "user_updated", "customers", "customer_updated", "bots", "bot_updated");

    private final CrmFacts facts;
    private final Set<Long> deleted = new HashSet<>();

    SocketEvents(CrmFacts facts) {
        this.facts = facts;
    }

    /** @param second of {@code meta.timestamp} */
    List<SocketEvent> of(Change change, long second) {
        List<SocketEvent> events = new ArrayList<>();
        switch (change.kind()) {
            case "messages" -> events.add(message(change));
            case "chats" -> events.add(chat(change));
            case "dialogs" -> dialog(change, events);
            case "channels" ->
                change.after().ifPresent(channel -> events.add(event("channel_updated", "channel", channel)));
            case "users", "customers", "bots" ->
                change.after().ifPresent(actor -> events.add(new SocketEvent(FLAT.get(change.kind()), actor, false)));
            default -> {}
        }
        return events.stream().map(event -> event.at(second)).toList();
    }

    /** Nobody listens, but what comes back later is still a restored one. */
    void missed(Change change) {
        if (change.kind().equals("messages") && change.gone()) {
            deleted.add(change.id());
        }
    }

    private SocketEvent message(Change change) {
        ObjectNode message = change.after().or(change::before).orElseThrow();
        boolean broadcast = message.path("is_mass_communication").asBoolean();
        String name = name(change);
        ObjectNode shown = message.deepCopy();
        shown.remove(List.of("channel_id", "updated_at", "chat_id", "is_mass_communication"));
        shown.set("chat", chat(message.path("chat_id").asLong()));
        if (message.path("is_edit").asBoolean()) {
            shown.set("edited_at", message.path("updated_at"));
        }
        ObjectNode data = Json.object();
        data.set("message", shown);
        return new SocketEvent(name, data, broadcast);
    }

    private String name(Change change) {
        if (change.after().isEmpty()) {
            deleted.add(change.id());
            return "message_deleted";
        }
        boolean restored = deleted.remove(change.id());
        return change.before().isPresent() ? "message_updated" : restored ? "message_restored" : "message_new";
    }

    private SocketEvent chat(Change change) {
        if (change.after().isEmpty()) {
            ObjectNode data = Json.object();
            data.putArray("chat_ids").add(change.id());
            return new SocketEvent("chats_deleted", data, false);
        }
        String name = change.before().isPresent() ? "chat_updated" : "chat_created";
        return event(name, "chat", shown(change.after().get()));
    }

    private void dialog(Change change, List<SocketEvent> events) {
        Optional<ObjectNode> before = change.before();
        change.after().ifPresent(dialog -> {
            if (before.isEmpty()) {
                events.add(event("dialog_opened", "dialog", opened(dialog)));
            }
            JsonNode responsible = dialog.path("responsible");
            if (responsible.isObject() && !same(responsible, before.map(old -> old.path("responsible")))) {
                SocketEvent assigned = event("dialog_assign", "dialog", opened(dialog));
                assigned.data().set("chat", chat(dialog.path("chat_id").asLong()));
                events.add(assigned);
            }
            if (closed(dialog) && !before.map(SocketEvents::closed).orElse(false)) {
                events.add(event("dialog_closed", "dialog", opened(dialog)));
            }
        });
    }

    private static boolean same(JsonNode now, Optional<JsonNode> before) {
        return before.map(old -> old.path("type").equals(now.path("type"))
                        && old.path("id").equals(now.path("id")))
                .orElse(false);
    }

    private static boolean closed(ObjectNode dialog) {
        return !dialog.path("closed_at").asText("null").equals("null");
    }

    /** As the socket shows a dialog: with its chat in the place of the chat's id. */
    private ObjectNode opened(ObjectNode dialog) {
        ObjectNode shown = dialog.deepCopy();
        shown.remove(List.of("chat_id", "updated_at", "is_active", "is_assigned", "tags"));
        shown.set("chat", chat(dialog.path("chat_id").asLong()));
        return shown;
    }

    private ObjectNode chat(long id) {
        return facts.one("chats", id).map(SocketEvents::shown).orElseGet(() -> Json.object()
                .put("id", id));
    }

    /** As the socket shows a chat: the counter has another name, and no time of the last change. */
    private static ObjectNode shown(ObjectNode chat) {
        ObjectNode shown = chat.deepCopy();
        shown.remove(List.of("updated_at", "unread", "last_message", "last_user_message", "members"));
        JsonNode unread = shown.remove("not_read_messages");
        return shown.put("not_read_messages_count", unread == null ? 0 : unread.asInt());
    }

    private static SocketEvent event(String name, String field, ObjectNode entity) {
        ObjectNode data = Json.object();
        data.set(field, entity);
        return new SocketEvent(name, data, false);
    }
}
