package otklik.publisher.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.events.crm.Message;
import otklik.publisher.text.Part;
import otklik.publisher.text.Parts;
import otklik.publisher.text.Redaction;

/**
 * The messages of an opened chat, ready to be shown: cutting texts takes time, and no lock.
 *
 * @param messages that stand, in order, the latest if there are many
 * @param more there are older ones
 * @param parts of their texts, by message id
 */
public record Conversation(List<Message> messages, boolean more, Judged judged, Map<String, List<Part>> parts) {
    public static Conversation of(List<Message> messages, boolean more, Judged judged, Redaction redaction) {
        Map<String, List<Part>> parts = messages.stream()
                .collect(Collectors.toMap(
                        Message::messageId,
                        message -> Parts.of(
                                message.text(), redaction.of(message.text()), judged.spansOf(message.messageId())),
                        (first, second) -> second));
        return new Conversation(messages, more, judged, parts);
    }
}
