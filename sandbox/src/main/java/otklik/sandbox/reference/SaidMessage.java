package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message that has a row: an {@code in}, an {@code out} or a bot's. {@code hasText} tells words from a stand-in word. */
record SaidMessage(
        String chatId,
        long id,
        Instant sentAt,
        String author,
        String managerId,
        String type,
        String text,
        boolean hasText) {
    static final Comparator<SaidMessage> ORDER =
            Comparator.comparing(SaidMessage::sentAt).thenComparingLong(SaidMessage::id);
    private static final Map<String, String> AUTHORS =
            Map.of("customer", "customer", "user", "manager", "bot", "bot", "channel", "channel");

    /** Empty for notes, system lines, failed messages and those of technical accounts. */
    static Optional<SaidMessage> of(JsonNode message, Set<String> technicalUsers) {
        String author = AUTHORS.get(message.path("from").path("type").asText());
        String type = message.path("type").asText();
        boolean counts = author != null
                && "public".equals(message.path("scope").asText("public"))
                && !"failed".equals(message.path("status").asText())
                && !Set.of("system", "command").contains(type);
        String userId =
                "manager".equals(author) ? message.path("from").path("id").asText() : "";
        if (!counts || technicalUsers.contains(userId)) {
            return Optional.empty();
        }
        String words = words(message);
        return Optional.of(new SaidMessage(
                message.path("chat_id").asText(),
                message.path("id").asLong(),
                OffsetDateTime.parse(message.path("time").asText()).toInstant().truncatedTo(ChronoUnit.SECONDS),
                author,
                userId,
                type,
                words.isEmpty() && !"text".equals(type) ? "[" + type + "]" : words,
                !words.isEmpty()));
    }

    boolean in() {
        return "customer".equals(author);
    }

    boolean out() {
        return "manager".equals(author) || "channel".equals(author);
    }

    private static String words(JsonNode message) {
        if (!message.path("content").asText("").isEmpty()) {
            return message.path("content").asText();
        }
        for (JsonNode item : message.path("items")) {
            if (!item.path("caption").asText("").isEmpty()) {
                return item.path("caption").asText();
            }
        }
        if (!message.path("note").asText("").isEmpty()) {
            return message.path("note").asText();
        }
        for (JsonNode item : message.path("items")) {
            if (!item.path("transcription").asText("").isEmpty()) {
                return item.path("transcription").asText();
            }
        }
        return "";
    }
}
