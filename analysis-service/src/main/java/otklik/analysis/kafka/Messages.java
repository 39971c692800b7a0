package otklik.analysis.kafka;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Said;
import otklik.analysis.language.Judge;
import otklik.events.InvalidEvent;
import otklik.events.crm.Message;

/** Judges a message as it arrives, so that its text need not be kept. */
final class Messages {
    private static final Verdicts.Verdict NOTHING = new Verdicts.Verdict(Judgement.NOTHING, "");

    private final Verdicts verdicts;

    Messages(Judge judge) {
        this.verdicts = new Verdicts(judge);
    }

    /** A null event of a key says nothing about any message. */
    Fact fact(String chatId, Message message) {
        if (message == null) {
            throw new InvalidEvent("a message is deleted by its own event, not by a null value");
        }
        if (!chatId.equals(message.chatId())) {
            throw new InvalidEvent("chat_id differs from the key");
        }
        return new Fact.OfMessage(chatId, said(message));
    }

    private Said said(Message message) {
        Author author = Author.valueOf(message.authorType().toUpperCase(Locale.ROOT));
        Verdicts.Verdict verdict =
                message.deleted() || placeholder(message) ? NOTHING : verdicts.of(author, message.text());
        return new Said(
                message.messageId(),
                message.sentAt().toEpochSecond(),
                author,
                message.managerId(),
                message.dialogId(),
                verdict.judged(),
                verdict.snippet(),
                version(message),
                message.deleted());
    }

    /** A message without words stands in the topic as its type in brackets. */
    private static boolean placeholder(Message message) {
        return message.text().equals("[" + message.messageType() + "]");
    }

    private static long version(Message message) {
        if (message.version() != null) {
            return message.version();
        }
        return message.updatedAt() == null
                ? 0
                : ChronoUnit.MICROS.between(Instant.EPOCH, message.updatedAt().toInstant());
    }
}
