package otklik.publisher.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import otklik.events.analytics.ChatAdvice;
import otklik.events.crm.Message;

/** An advice of the analysis and the messages, of those that are shown, that caused it. */
public record AdviceEvidence(String code, String text, List<String> messageIds) {
    private static final List<String> WANTS_TO_BUY = List.of("PRICE", "AVAILABILITY", "PURCHASE");

    /**
     * None for a chat without advice.
     *
     * @param counts which messages the analysis looked at
     */
    static List<AdviceEvidence> of(ChatAdvice advice, Conversation conversation, Predicate<Message> counts) {
        if (advice == null || advice.codes().isEmpty()) {
            return List.of();
        }
        List<Message> messages = conversation.messages().stream().filter(counts).toList();
        String[] texts = advice.advice().split("; ");
        List<AdviceEvidence> found = new ArrayList<>();
        for (int i = 0; i < advice.codes().size(); i++) {
            String code = advice.codes().get(i);
            found.add(new AdviceEvidence(
                    code,
                    i < texts.length ? texts[i] : code,
                    causes(code, messages, conversation).toList()));
        }
        return found;
    }

    private static Stream<String> causes(String code, List<Message> messages, Conversation of) {
        Judged judged = of.judged();
        return switch (code) {
            case "NO_REPLY", "FOLLOW_UP" -> unanswered(messages, judged);
            case "SLOW_FIRST_REPLY", "ASK_QUESTIONS" ->
                // The first of those that are shown need not be the first.
                of.more()
                        ? Stream.empty()
                        : ids(messages.stream().filter(AdviceEvidence::out).limit(1));
            case "NEXT_STEP" ->
                ids(messages.stream()
                        .filter(message -> in(message) && judged.any(message.messageId(), WANTS_TO_BUY))
                        .limit(1));
            default -> Stream.empty();
        };
    }

    private static Stream<String> unanswered(List<Message> messages, Judged judged) {
        int last = -1;
        for (int i = 0; i < messages.size(); i++) {
            last = out(messages.get(i)) ? i : last;
        }
        return ids(messages.stream()
                .skip(last + 1L)
                .filter(message -> in(message) && !judged.any(message.messageId(), List.of("CLOSER"))));
    }

    private static Stream<String> ids(Stream<Message> messages) {
        return messages.map(Message::messageId);
    }

    private static boolean in(Message message) {
        return Message.IN.equals(message.direction());
    }

    private static boolean out(Message message) {
        return Message.OUT.equals(message.direction()) && !Message.BOT.equals(message.authorType());
    }
}
