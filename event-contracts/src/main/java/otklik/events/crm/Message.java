package otklik.events.crm;

import static otklik.events.Require.oneOf;
import static otklik.events.Require.present;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * An {@code in}, {@code out} or bot message, sent, edited or deleted: {@code retailcrm.messages.v1}, key {@code chat_id}.
 *
 * @param direction {@code in} or {@code out} (a bot's is {@code out})
 * @param authorType {@code customer}, {@code manager}, {@code bot} or {@code channel} (sent from the phone, author unknown)
 * @param managerId MG user id of a manager's message, else empty
 * @param messageType MG type, as {@code text} or {@code image}
 * @param text what was said; for media its caption, note, transcription or a word in brackets
 * @param deleted the message is as if it had never been (deleted, or it turned failed)
 * @param dialogId empty where the message names none
 * @param version microseconds of the CRM's last change: of two facts the greater wins; absent where unknown
 */
public record Message(
        String chatId,
        String messageId,
        OffsetDateTime sentAt,
        String direction,
        String authorType,
        String managerId,
        String messageType,
        String text,
        @JsonProperty boolean edited,
        @JsonProperty boolean deleted,
        String dialogId,
        OffsetDateTime updatedAt,
        Long version) {
    public static final String IN = "in";
    public static final String OUT = "out";
    public static final String CUSTOMER = "customer";
    public static final String MANAGER = "manager";
    public static final String BOT = "bot";
    public static final String CHANNEL = "channel";

    public Message {
        present("chat_id", chatId);
        present("message_id", messageId);
        present("sent_at", sentAt);
        oneOf("direction", direction, Set.of(IN, OUT));
        oneOf("author_type", authorType, Set.of(CUSTOMER, MANAGER, BOT, CHANNEL));
        managerId = managerId == null ? "" : managerId;
        text = text == null ? "" : text;
        dialogId = dialogId == null ? "" : dialogId;
    }

    /** As if it had never been. */
    public Message asDeleted() {
        return new Message(
                chatId,
                messageId,
                sentAt,
                direction,
                authorType,
                managerId,
                messageType,
                "",
                edited,
                true,
                dialogId,
                updatedAt,
                version);
    }

    /** @param newVersion 0: unknown */
    public Message withVersion(long newVersion) {
        return new Message(
                chatId,
                messageId,
                sentAt,
                direction,
                authorType,
                managerId,
                messageType,
                text,
                edited,
                deleted,
                dialogId,
                updatedAt,
                newVersion == 0 ? null : newVersion);
    }

    /** Names no text and no person: safe for a log. */
    @Override
    public String toString() {
        return "Message[chat=%s, message=%s, direction=%s]".formatted(chatId, messageId, direction);
    }
}
