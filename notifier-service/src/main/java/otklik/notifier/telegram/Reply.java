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
            return unclear(status);
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
                new Outcome.Rejected(
                        "Telegram does not know the bot (" + code + "): TELEGRAM_BOT_TOKEN is wrong or revoked");
            case 403 ->
                new Outcome.Rejected(
                        "Telegram forbids the bot to write there (403): let it into the chat of TELEGRAM_CHAT_ID");
            case 429 ->
                new Outcome.TooMany(
                        Duration.ofSeconds(answer.at("/parameters/retry_after").asLong(DEFAULT_WAIT)));
            default ->
                code >= 500 ? unclear(code) : new Outcome.Rejected("Telegram refuses the message (" + code + ")");
        };
    }

    private static Outcome badRequest(String description, JsonNode parameters) {
        if (description.contains("can't parse entities")) {
            return new Outcome.BadMarkup("Telegram cannot parse the markup (400)");
        }
        if (parameters.has("migrate_to_chat_id")) {
            return new Outcome.Rejected("the group has become a supergroup: set TELEGRAM_CHAT_ID to "
                    + parameters.path("migrate_to_chat_id").asLong());
        }
        if (description.contains("chat not found") || description.contains("chat_id")) {
            return new Outcome.Rejected("Telegram does not find the chat (400): TELEGRAM_CHAT_ID is wrong,"
                    + " or nobody has started the bot there");
        }
        return new Outcome.Rejected("Telegram refuses the message (400)");
    }

    private static Outcome unclear(int status) {
        return new Outcome.Unknown("Telegram answered " + status + " and nothing to tell by");
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
