package otklik.publisher.board;

import java.util.List;
import otklik.events.crm.Message;
import otklik.publisher.text.Part;

/**
 * A message of an opened chat.
 *
 * @param author name of the client or manager; absent where nobody is known
 * @param parts its text in pieces
 * @param marks of the text as a whole
 * @param advice codes that it is the cause of
 */
public record MessageRow(
        String messageId,
        String sentAt,
        String direction,
        String authorType,
        String managerId,
        String author,
        String messageType,
        boolean edited,
        List<Part> parts,
        List<String> marks,
        List<String> advice) {
    static MessageRow of(Look look, Message message, Conversation shown, List<AdviceEvidence> advice) {
        String id = message.messageId();
        return new MessageRow(
                id,
                look.time(message.sentAt()),
                message.direction(),
                message.authorType(),
                message.managerId(),
                author(look, message),
                message.messageType(),
                message.edited(),
                shown.parts().getOrDefault(id, List.of()),
                shown.judged().marksOf(id),
                advice.stream()
                        .filter(cause -> cause.messageIds().contains(id))
                        .map(AdviceEvidence::code)
                        .toList());
    }

    private static String author(Look look, Message message) {
        return switch (message.authorType()) {
            case Message.CUSTOMER -> look.clientName(message.chatId());
            case Message.MANAGER -> look.facts().managerName(message.managerId());
            default -> null;
        };
    }
}
