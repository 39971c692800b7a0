package otklik.ingest.shard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import otklik.sandbox.crm.CrmFacts;

/** Facts of a small account: two channels, one user, chats with messages. */
public final class Account {
    private Account() {}

    public static CrmFacts empty() {
        CrmFacts crm = new CrmFacts();
        crm.put("channels", row(71).put("type", "whatsapp"));
        crm.put("channels", row(72).put("type", "instagram"));
        crm.put("users", row(12).put("first_name", "Olga").put("created_at", "2026-01-01T00:00:00Z"));
        return crm;
    }

    /** A chat of the channel and its messages, ids above the chat's own. */
    public static void chat(CrmFacts crm, long id, long channel, int messages) {
        ObjectNode chat = row(id).put("created_at", Instant.now().toString());
        chat.putObject("channel").put("id", channel).put("type", channel == 71 ? "whatsapp" : "instagram");
        crm.put("chats", chat);
        for (int i = 1; i <= messages; i++) {
            crm.put("messages", message(id + i, id, channel, "text " + i));
        }
    }

    public static ObjectNode message(long id, long chat, long channel, String text) {
        String time = Instant.now()
                .minus(Duration.ofDays(1))
                .minusSeconds(60 * (id % 5_000))
                .toString();
        ObjectNode message = row(id).put("chat_id", chat).put("channel_id", channel);
        message.put("type", "text").put("content", text).put("scope", "public");
        message.put("time", time).put("created_at", time).put("updated_at", time);
        message.putObject("from").put("id", 5).put("type", "customer");
        return message;
    }

    /** The same message, said otherwise now. */
    public static ObjectNode edited(long id, long chat, long channel, String text) {
        return message(id, chat, channel, text).put("updated_at", Instant.now().toString());
    }

    public static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
