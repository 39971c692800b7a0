package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A message that has a row: an {@code in}, an {@code out} or a bot's.
 *
 * @param dialogId empty where the message names none
 * @param verdict on its words; nothing where a stand-in word is all it has
 */
record SaidMessage(
        String chatId,
        long id,
        Instant sentAt,
        String author,
        String managerId,
        String type,
        String text,
        String dialogId,
        Verdict verdict) {
    static final Comparator<SaidMessage> ORDER =
            Comparator.comparing(SaidMessage::sentAt).thenComparingLong(SaidMessage::id);
    private static final Map<String, String> AUTHORS =
            Map.of("customer", "customer", "user", "manager", "bot", "bot", "channel", "channel");

    /** Empty for notes, system lines, failed messages and those of technical accounts. */
    static Optional<SaidMessage> of(JsonNode message, Set<String> technicalUsers, Function<String, Verdict> judge) {
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
                message.path("dialog").path("id").asText(""),
                words.isEmpty() ? Verdict.NOTHING : judge.apply(words)));
    }

    boolean in() {
        return "customer".equals(author);
    }

    boolean out() {
        return "manager".equals(author) || "channel".equals(author);
    }

    /** Of a person of the business who is known. */
    boolean authored() {
        return "manager".equals(author);
    }

    boolean is(Label label) {
        return verdict.is(label);
    }

    boolean asks() {
        return verdict.question();
    }

    boolean asksForReply() {
        return in() && !verdict.closer();
    }

    boolean after(SaidMessage other) {
        return ORDER.compare(this, other) > 0;
    }

    /** As an example may show it. */
    String snippet() {
        boolean telling = verdict.labels().stream().anyMatch((in() ? Label.OF_CLIENTS : Label.OF_MANAGERS)::contains);
        return !telling || in() && verdict.closer() ? "" : Redacted.of(text);
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
