package otklik.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import otklik.sandbox.crm.CrmFacts;

/** Rows of the MG Bot API, as plain as they may be. */
final class ShopRows {
    private ShopRows() {}

    static void channels(CrmFacts crm) {
        crm.put("channels", row(71).put("type", "whatsapp"));
        crm.put("channels", row(72).put("type", "instagram"));
        crm.put("users", row(12).put("first_name", "Olga").put("created_at", "2026-01-01T00:00:00Z"));
    }

    static ObjectNode chat(long id, String channel, Instant at) {
        ObjectNode chat = row(id).put("created_at", at.toString()).put("updated_at", at.toString());
        chat.putObject("channel")
                .put("id", channel.equals("whatsapp") ? 71 : 72)
                .put("type", channel);
        chat.putObject("customer").put("id", id + 500).put("type", "customer").put("name", "Anna");
        return chat;
    }

    static ObjectNode message(long id, ObjectNode chat, String text, Instant at) {
        ObjectNode message = row(id).put("chat_id", chat.path("id").asLong());
        message.put("type", "text").put("content", text).put("scope", "public");
        message.put("time", at.toString()).put("created_at", at.toString()).put("updated_at", at.toString());
        message.put("channel_id", chat.at("/channel/id").asLong());
        message.putObject("from").put("id", 5).put("type", "customer");
        return message;
    }

    static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
