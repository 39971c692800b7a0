package otklik.sandbox.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.UUID;

/** The parts of a message that depend on what it is. */
final class MessageJson {
    private final Random random;

    MessageJson(Random random) {
        this.random = random;
    }

    void fill(ObjectNode message, Turn turn) {
        String text = turn.words().text();
        switch (turn.form()) {
            case TEXT -> message.put("type", "text").put("content", text);
            case NOTE -> message.put("type", "text").put("scope", "private").put("content", text);
            case FAILED -> failed(message.put("type", "text").put("content", text));
            case IMAGE -> media(message, "image", "image/jpeg", "").put("caption", text);
            case FILE -> media(message, "file", "application/pdf", text).put("caption", "");
            case AUDIO -> voice(media(message, "audio", "audio/ogg", ""), text);
            case PRODUCT -> product(message.put("type", "product"), turn.visit().good());
            case ORDER -> order(message.put("type", "order"), turn.visit());
        }
    }

    private static void failed(ObjectNode message) {
        message.put("status", "failed")
                .putObject("error")
                .put("code", "reply_timed_out")
                .put("message", "window closed");
    }

    private ObjectNode media(ObjectNode message, String type, String mime, String note) {
        return message.put("type", type)
                .put("note", note)
                .putArray("items")
                .addObject()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("kind", type)
                .put("type", mime)
                .put("size", 20_000 + random.nextInt(900_000));
    }

    private void voice(ObjectNode item, String text) {
        item.put("duration", 3 + random.nextInt(40)).put("caption", "");
        if (text.isEmpty()) {
            item.putNull("transcription");
        } else {
            item.put("transcription", text);
        }
    }

    private static void product(ObjectNode message, Good good) {
        message.putObject("product")
                .put("id", good.id())
                .put("name", good.name())
                .put("article", "A-" + good.id())
                .put("url", "")
                .set("cost", cost(good));
    }

    private static void order(ObjectNode message, Visit visit) {
        ObjectNode order = message.putObject("order").put("number", visit.orderNumber());
        order.put("external_id", Long.toString(visit.number())).set("cost", cost(visit.good()));
    }

    private static ObjectNode cost(Good good) {
        return JsonNodeFactory.instance.objectNode().put("value", good.price()).put("currency", "RUB");
    }
}
