package otklik.notifier.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;

/** Reads an answer of the Bot API: by its code first, by its words only where the code does not tell. */
final class Reply {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long DEFAULT_WAIT = 5;

    private Reply() {}

    static Outcome read(int status, String body) {
        Optional<JsonNode> json = json(body);
        if (json.isEmpty()) {
            return status == 429 ? tooMany(DEFAULT_WAIT) : unclear(status);
        }
        JsonNode answer = json.get();
        if (answer.path("ok").asBoolean()) {
            return new Outcome.Sent(answer.at("/result/message_id").asLong());
        }
        int code = answer.path("error_code").asInt(status);
        String description = answer.path("description").asText();
        return switch (code) {
            case 400 -> badRequest(description, answer.path("parameters"));
            case 401, 404 ->
                new Outcome.Unauthorized(
                        "Telegram does not know the bot (" + code + "): TELEGRAM_BOT_TOKEN is wrong or revoked");
            case 403 -> new Outcome.ShutOut("Telegram forbids the bot to write there (403): let it into the chat");
            case 429 -> tooMany(answer.at("/parameters/retry_after").asLong(DEFAULT_WAIT));
            default ->
                code >= 500 ? unclear(code) : new Outcome.Rejected("Telegram refuses the message (" + code + ")");
        };
    }

    private static Outcome badRequest(String description, JsonNode parameters) {
        if (parameters.has("migrate_to_chat_id")) {
            return new Outcome.Moved(parameters.path("migrate_to_chat_id").asLong());
        }
        if (description.contains("can't parse entities")) {
            return new Outcome.BadMarkup("Telegram cannot parse the markup (400)");
        }
        if (description.contains("message is not modified")) {
            return new Outcome.Sent(0);
        }
        if (description.contains("message thread not found")) {
            return new Outcome.NoThread();
        }
        if (description.contains("to edit not found")
                || description.contains("can't be edited")
                || description.contains("in the message to edit")) {
            return new Outcome.NoMessage();
        }
        if (description.contains("chat not found") || description.contains("chat_id")) {
            return new Outcome.ShutOut(
                    "Telegram does not find the chat (400): its number is wrong, or nobody has started the bot there");
        }
        return new Outcome.Rejected("Telegram refuses the message (400)");
    }

    static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Outcome tooMany(long seconds) {
        return new Outcome.TooMany(Duration.ofSeconds(Math.max(1, seconds)));
    }

    private static Outcome unclear(int status) {
        return new Outcome.Unknown("Telegram answered " + status + " and nothing to tell by");
    }
}
