package otklik.events.analytics;

import static otklik.events.Require.present;

import java.math.BigDecimal;

/**
 * The row of tab {@code spin_manager_metrics}, grouped from {@code spin_chat_metrics}:
 * {@code analytics.spin-manager-metrics.v1}, key {@code manager_id}.
 *
 * @param avgQuestionsPerChat 2 decimals, as all figures per chat
 * @param sUsageRate percent of the chats in which the stage was used, 1 decimal; so on
 * @param avgSpinCompleteness percent, 1 decimal
 * @param fullSpinChats chats with all four stages; {@code fullSpinRate} percent of the chats, 1 decimal
 */
public record SpinManagerMetrics(
        String managerId,
        String managerName,
        long totalChats,
        long totalMessages,
        long totalQuestions,
        BigDecimal avgQuestionsPerChat,
        long spinSTotal,
        long spinPTotal,
        long spinITotal,
        long spinNTotal,
        BigDecimal spinSPerChat,
        BigDecimal spinPPerChat,
        BigDecimal spinIPerChat,
        BigDecimal spinNPerChat,
        BigDecimal sUsageRate,
        BigDecimal pUsageRate,
        BigDecimal iUsageRate,
        BigDecimal nUsageRate,
        BigDecimal avgSpinCompleteness,
        long fullSpinChats,
        BigDecimal fullSpinRate) {
    public SpinManagerMetrics {
        present("manager_id", managerId);
    }
}
