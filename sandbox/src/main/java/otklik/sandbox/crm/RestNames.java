package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ways in which such modules call the same things. */
public enum RestNames {
    /** {@code id, clientId, managerId, channel, direction} in or out, {@code text, sentAt, createdAt, updatedAt}. */
    CAMEL,
    /** {@code chat_id, message_id, customer_id, manager_id, direction} incoming or outgoing, {@code body, created_at}. */
    SNAKE,
    /** {@code id, chatId, client} and {@code manager} as objects of id and name, {@code text, createdAt}. */
    NESTED;

    /** @param chat of MG */
    ObjectNode chat(ObjectNode chat) {
        ObjectNode customer = chat.path("customer").isObject() ? (ObjectNode) chat.get("customer") : Json.object();
        ObjectNode row = Json.object();
        long id = chat.path("id").asLong();
        row.put(this == SNAKE ? "chat_id" : "id", id);
        row.put("channel", chat.at("/channel/type").asText());
        person(row, "client", "customer", customer);
        if (chat.at("/last_dialog/responsible/type").asText().equals("user")) {
            person(row, "manager", "manager", (ObjectNode) chat.at("/last_dialog/responsible"));
        }
        row.put("status", chat.at("/last_dialog/closed_at").asText("null").equals("null") ? "open" : "closed");
        row.put(camelOr("createdAt", "created_at"), chat.path("created_at").asText());
        return row.put(
                camelOr("updatedAt", "updated_at"), chat.path("updated_at").asText());
    }

    /** @param message of MG that somebody said */
    ObjectNode message(ObjectNode message) {
        ObjectNode row = Json.object();
        row.put(camelOr("id", "message_id"), message.path("id").asLong());
        row.put(camelOr("chatId", "chat_id"), message.path("chat_id").asLong());
        String author = message.at("/from/type").asText();
        boolean in = author.equals("customer");
        row.put("direction", this == SNAKE ? (in ? "incoming" : "outgoing") : in ? "in" : "out");
        row.put(camelOr("authorType", "author_type"), author.equals("user") ? "manager" : author);
        if (author.equals("user")) {
            person(row, "manager", "manager", (ObjectNode) message.get("from"));
        }
        row.put("type", message.path("type").asText());
        row.put(this == SNAKE ? "body" : "text", message.path("content").asText(""));
        String time = this == CAMEL ? "sentAt" : this == NESTED ? "createdAt" : "created_at";
        row.put(time, message.path("time").asText());
        return row.put(
                camelOr("updatedAt", "updated_at"), message.path("updated_at").asText());
    }

    private void person(ObjectNode row, String camel, String snake, ObjectNode actor) {
        switch (this) {
            case CAMEL ->
                row.put(camel + "Id", actor.path("id").asLong())
                        .put(camel + "Name", actor.path("name").asText());
            case SNAKE -> row.put(snake + "_id", actor.path("id").asLong());
            case NESTED ->
                row.putObject(camel)
                        .put("id", actor.path("id").asLong())
                        .put("name", actor.path("name").asText());
        }
    }

    private String camelOr(String camel, String snake) {
        return this == SNAKE ? snake : camel;
    }
}
