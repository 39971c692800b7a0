package otklik.analysis.practice;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Said;
import otklik.analysis.group.Money;
import otklik.analysis.group.Rank;
import otklik.analysis.orders.OrdersOfPeriod;
import otklik.analysis.spin.ChatSpin;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.ChatMetrics;

/**
 * A chat with a paid order whose managers asked half of the SPIN stages or more.
 *
 * @param questions messages of managers with a question
 * @param paid sums of the orders paid in full
 * @param phrases redacted questions and next steps, in their order
 * @param stages the first redacted phrase of each stage of a sale that occurs, by the name of the stage
 */
public record Practice(
        Rank rank,
        String chatId,
        String channel,
        String managerId,
        String managerName,
        int completeness,
        int questions,
        Money paid,
        List<String> phrases,
        SortedMap<String, String> stages) {
    /** Percent of SPIN, so much or more. */
    public static final int HALF_OF_SPIN = 50;

    private static final int MOST_QUESTIONS = 999;

    public Practice {
        phrases = List.copyOf(phrases);
        stages = new TreeMap<>(stages);
    }

    public static Optional<Practice> of(Conversation conversation, ChatMetrics chat, ChatSpin spin) {
        OrdersOfPeriod orders = OrdersOfPeriod.of(conversation);
        return orders.paid() && spin.completeness() >= HALF_OF_SPIN
                ? Optional.of(practice(conversation, chat, spin, orders.paidSum()))
                : Optional.empty();
    }

    public BestPractice row(int place) {
        return new BestPractice(
                place,
                chatId,
                channel,
                managerId,
                managerName,
                completeness,
                questions,
                paid.sums(),
                String.join("\n", phrases));
    }

    private static Practice practice(Conversation conversation, ChatMetrics chat, ChatSpin spin, Money paid) {
        return new Practice(
                rank(conversation, chat.chatId(), spin),
                chat.chatId(),
                chat.channel(),
                chat.managerId(),
                chat.managerName(),
                spin.completeness(),
                spin.questions(),
                paid,
                Phrases.telling(conversation),
                Phrases.byStage(conversation));
    }

    /** The fuller SPIN first, then the more questions, then the later chat. */
    private static Rank rank(Conversation conversation, String chatId, ChatSpin spin) {
        long weight = spin.completeness() * (MOST_QUESTIONS + 1L) + Math.min(spin.questions(), MOST_QUESTIONS);
        long last = conversation.said().stream()
                .filter(said -> said.in() || said.out())
                .mapToLong(Said::sentAt)
                .max()
                .orElse(0);
        return new Rank(weight, last, chatId);
    }
}
