package otklik.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A message as a line of the file. */
final class DeliveryJson {
    private DeliveryJson() {}

    static ObjectNode write(Delivery delivery) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("at", delivery.at().toString())
                .put("chat_id", delivery.chatId())
                .put("message_id", delivery.messageId())
                .put("text", delivery.text())
                .put("plain", delivery.plain())
                .put("thread", delivery.thread())
                .put("silent", delivery.silent())
                .put("edits", delivery.edits())
                .put("html", delivery.html())
                .put(
                        "photo",
                        Base64.getEncoder().encodeToString(delivery.details().photo()));
        delivery.buttons().forEach(button -> line.withArray("buttons")
                .addObject()
                .put("text", button.text())
                .put("data", button.data()));
        return line;
    }

    static Delivery read(JsonNode line) {
        List<Delivery.Button> buttons = new ArrayList<>();
        line.path("buttons")
                .forEach(button -> buttons.add(new Delivery.Button(
                        button.path("text").asText(), button.path("data").asText())));
        return new Delivery(
                Instant.parse(line.path("at").asText()),
                line.path("chat_id").asText(),
                line.path("message_id").asLong(),
                line.path("text").asText(),
                line.path("plain").asText(),
                new Delivery.Details(
                        line.path("thread").asInt(),
                        line.path("silent").asBoolean(),
                        buttons,
                        Base64.getDecoder().decode(line.path("photo").asText()),
                        line.path("edits").asInt(),
                        line.path("html").asBoolean()));
    }
}
