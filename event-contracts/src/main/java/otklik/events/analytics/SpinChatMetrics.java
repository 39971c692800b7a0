package otklik.events.analytics;

import static otklik.events.Require.present;

/**
 * The row of tab {@code spin_chat_metrics}: what one author asked in one chat; {@code analytics.spin-chat-metrics.v1},
 * key {@code chat_id/manager_id}.
 *
 * @param totalMessages this manager's {@code out}; {@code totalQuestions} those with a question
 * @param spinSCount those whose questions ask for the situation; so on for P, I, N
 * @param hasSituation {@code Да} or {@code Нет}; so on for the other stages
 * @param spinCompleteness percent of the four stages present: 0, 25, 50, 75 or 100
 */
public record SpinChatMetrics(
        String chatId,
        String managerId,
        String managerName,
        int totalMessages,
        int totalQuestions,
        int spinSCount,
        int spinPCount,
        int spinICount,
        int spinNCount,
        String hasSituation,
        String hasProblem,
        String hasImplication,
        String hasNeedPayoff,
        int spinCompleteness) {
    public static final String YES = "Да";
    public static final String NO = "Нет";

    public SpinChatMetrics {
        present("chat_id", chatId);
        present("manager_id", managerId);
    }
}
