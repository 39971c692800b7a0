package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.ChatAdvice;
import otklik.events.crm.Message;
import otklik.publisher.text.Redaction;

class AdviceEvidenceTest {
    private static final Judged NOTHING_SAID = new Judged(Map.of(), Map.of(), Optional.empty());
    private static final Predicate<Message> COUNTS = message -> !"robot".equals(message.managerId());

    private final List<Message> messages = List.of(
            message("1", Message.OUT, "robot"),
            message("2", Message.OUT, "7"),
            message("3", Message.IN, ""),
            message("4", Message.OUT, "robot"));

    @Test
    void shouldPointOnlyAtMessagesThatCount() {
        assertThat(causes("SLOW_FIRST_REPLY", false)).containsExactly("2");
        assertThat(causes("FOLLOW_UP", false)).containsExactly("3");
    }

    @Test
    void shouldPointAtNoFirstMessageWhereOlderOnesAreNotShown() {
        assertThat(causes("SLOW_FIRST_REPLY", true)).isEmpty();
        assertThat(causes("ASK_QUESTIONS", true)).isEmpty();
        assertThat(causes("FOLLOW_UP", true)).containsExactly("3");
    }

    private List<String> causes(String code, boolean more) {
        ChatAdvice advice = new ChatAdvice("1", "whatsapp", "7", "Анна", 1, 1, 60L, 1, "Совет", List.of(code));
        Conversation shown = Conversation.of(messages, more, NOTHING_SAID, Redaction.REDACTED);
        return AdviceEvidence.of(advice, shown, COUNTS).get(0).messageIds();
    }

    private static Message message(String id, String direction, String manager) {
        String author = Message.IN.equals(direction) ? Message.CUSTOMER : Message.MANAGER;
        return new Message(
                "1",
                id,
                Boards.NOON.plusMinutes(Long.parseLong(id)),
                direction,
                author,
                manager,
                "text",
                "Добрый день",
                false,
                false,
                "",
                Boards.NOON,
                null);
    }
}
