package otklik.sandbox.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** What people do in the chats, told to the bot as Telegram tells it. */
final class People {
    private final Chats chats;
    private final Updates updates;
    private final Clock clock;

    People(Chats chats, Updates updates, Clock clock) {
        this.chats = chats;
        this.updates = updates;
        this.clock = clock;
    }

    void say(String chatId, long userId, String name, String text) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("message_id", chats.next(chatId))
                .put("date", clock.instant().getEpochSecond())
                .put("text", text);
        message.set("chat", BotMethods.chat(chatId));
        message.set("from", person(userId, name));
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set("message", message);
        updates.add(update);
    }

    /** @param data of the button */
    void press(String chatId, long messageId, String data, long userId, String name) {
        Delivery delivery = chats.find(chatId, messageId)
                .orElseThrow(() -> new IllegalArgumentException("there is no message " + messageId));
        ObjectNode query = JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(clock.millis()))
                .put("data", data);
        query.set("from", person(userId, name));
        query.set("message", BotMethods.message(delivery));
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set("callback_query", query);
        updates.add(update);
    }

    private static ObjectNode person(long id, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", name);
    }
}
