package otklik.sandbox.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The buttons of {@code reply_markup}, with Telegram's checks. */
final class Keyboard {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 64;

    private Keyboard() {}

    static List<Delivery.Button> read(String markup) {
        List<Delivery.Button> buttons = new ArrayList<>();
        if (markup.isEmpty()) {
            return buttons;
        }
        try {
            for (JsonNode row : JSON.readTree(markup).path("inline_keyboard")) {
                row.forEach(button -> buttons.add(button(button)));
            }
        } catch (JsonProcessingException e) {
            throw new BadRequest("can't parse reply keyboard markup JSON object");
        }
        return buttons;
    }

    private static Delivery.Button button(JsonNode button) {
        String data = button.path("callback_data").asText();
        if (button.path("text").asText().isEmpty()
                || data.isEmpty()
                || data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new BadRequest("BUTTON_DATA_INVALID");
        }
        return new Delivery.Button(button.path("text").asText(), data);
    }
}
