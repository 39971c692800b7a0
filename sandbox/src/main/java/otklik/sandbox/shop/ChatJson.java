package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Random;

/** The JSON of chats, dialogs and messages as the MG Bot API shows them, oddities included. */
final class ChatJson {
    private final Random random;
    private final Stamps stamps;
    private final MessageJson contents;

    ChatJson(Random random) {
        this.random = random;
        this.stamps = new Stamps(random);
        this.contents = new MessageJson(random);
    }

    ObjectNode chat(Client client, OpenChat chat, Instant at) {
        ObjectNode json = People.object().put("id", chat.chatId).put("avatar", "");
        json.put("name", "").put("author_id", 0).set("channel", People.channel(client.channel()));
        json.set("customer", People.embedded(client, chat.customerId));
        json.putNull("members").putNull("last_message").putNull("last_dialog").putNull("reply_deadline");
        json.put("waiting_level", "none").put("last_activity", stamps.loose(at));
        return changed(json, at);
    }

    /** Puts the latest dialog into the chat. */
    void lastly(ObjectNode json, OpenChat chat, Instant at) {
        json.put("last_activity", stamps.loose(at));
        ObjectNode dialog = json.putObject("last_dialog").put("id", chat.dialogId);
        dialog.put("closed_at", chat.closed ? Stamps.exact(at) : null);
        responsible(dialog, chat);
    }

    ObjectNode dialog(OpenChat chat, Instant at) {
        ObjectNode json = People.object().put("id", chat.dialogId).put("chat_id", chat.chatId);
        json.putNull("begin_message_id").putNull("ending_message_id").putNull("bot_id");
        json.put("is_assigned", false).put("is_active", true).putNull("utm").putArray("tags");
        return changed(json, at).putNull("closed_at");
    }

    /** What somebody said. Some name no dialog, but never the first of one. */
    ObjectNode said(long id, OpenChat chat, Turn turn) {
        ObjectNode json = message(id, chat, turn, turn.actor().client() ? "received" : "sent");
        json.put("scope", "public").set("from", from(chat, turn));
        contents.fill(json, turn);
        if (chat.begun && random.nextInt(60) == 0) {
            json.remove("dialog");
        }
        return json;
    }

    /** What the CRM notes by itself: nobody says it. */
    ObjectNode system(long id, OpenChat chat, Turn turn, String action) {
        ObjectNode json = message(id, chat, turn, "received").put("scope", "private");
        responsible(json.put("type", "system").put("action", action), chat);
        return json;
    }

    private ObjectNode message(long id, OpenChat chat, Turn turn, String status) {
        ObjectNode json = People.object().put("id", id).put("time", stamps.loose(turn.at()));
        json.put("chat_id", chat.chatId).put("status", status).put("is_read", false);
        json.put("is_edit", false)
                .put("channel_id", People.channelId(turn.visit().client()));
        json.putObject("dialog").put("id", chat.dialogId);
        return changed(json.putNull("quote").putNull("channel_sent_at"), turn.at());
    }

    private ObjectNode changed(ObjectNode json, Instant at) {
        return json.put("created_at", stamps.created(at)).put("updated_at", Stamps.exact(at));
    }

    private static ObjectNode from(OpenChat chat, Turn turn) {
        return turn.actor().client()
                ? People.embedded(turn.visit().client(), chat.customerId)
                : People.embedded(turn.actor());
    }

    private static void responsible(ObjectNode json, OpenChat chat) {
        if (!chat.responsible.type().isEmpty()) {
            json.set("responsible", People.embedded(chat.responsible));
        }
    }
}
