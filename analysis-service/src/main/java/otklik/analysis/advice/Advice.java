package otklik.analysis.advice;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;

/** What to do better in a chat, in the order it is told. */
public enum Advice {
    NO_REPLY("Нет ответа менеджера", chat -> chat.outbound().isEmpty() && chat.clientAsks()),
    SLOW_FIRST_REPLY("Сократить время реакции", Evidence::slow),
    FOLLOW_UP("Добавить follow-up", chat -> !chat.outbound().isEmpty() && chat.clientAsks()),
    ASK_QUESTIONS(
            "Добавить уточняющие вопросы",
            chat -> !chat.inbound().isEmpty() && !chat.outbound().isEmpty() && chat.noneOfFirstRepliesAsks()),
    NEXT_STEP("Дать next step", chat -> !chat.outbound().isEmpty() && chat.nextStepIsMissing());

    private final String text;
    private final Predicate<Evidence> applies;

    Advice(String text, Predicate<Evidence> applies) {
        this.text = text;
        this.applies = applies;
    }

    public String text() {
        return text;
    }

    public static List<Advice> of(Evidence chat) {
        return Arrays.stream(values())
                .filter(advice -> advice.applies.test(chat))
                .toList();
    }

    /** What the rules look at. */
    public record Evidence(List<Said> inbound, List<Said> outbound, List<Said> unanswered, boolean slow) {
        /** Somewhere in so many first {@code out} a question is expected. */
        public static final int FIRST_REPLIES = 6;

        boolean clientAsks() {
            return unanswered.stream().anyMatch(Said::asksForReply);
        }

        boolean noneOfFirstRepliesAsks() {
            return outbound.stream().limit(FIRST_REPLIES).allMatch(not(said -> said.judged()
                    .question()));
        }

        boolean nextStepIsMissing() {
            return inbound.stream()
                    .filter(said -> said.judged().wantsToBuy())
                    .findFirst()
                    .map(asked -> Conversation.after(asked, outbound).stream()
                            .noneMatch(said -> said.judged().nextStep()))
                    .orElse(false);
        }
    }
}
