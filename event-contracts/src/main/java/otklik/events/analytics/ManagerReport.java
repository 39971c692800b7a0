package otklik.events.analytics;

import static otklik.events.Require.given;

import java.math.BigDecimal;

/**
 * The row of tab {@code manager_report}: {@code analytics.manager-report.v1}, key {@code manager_id}. Ranked by
 * {@code noReplyRate}, then {@code p90FirstReplySec}, the best first.
 *
 * @param noReplyRate percent of the chats with an {@code in} that got no {@code out}, 1 decimal, absent without such chats
 * @param unansweredRate percent of {@code inbound} after the last {@code out} of their chats, 1 decimal, absent without {@code in}
 * @param outPerIn {@code outbound / inbound}, 2 decimals, absent without {@code in}
 * @param coachingFocus texts joined by {@code "; "}, empty when nothing stands out
 */
public record ManagerReport(
        String managerId,
        String managerName,
        long chats,
        long inbound,
        long outbound,
        BigDecimal noReplyRate,
        Long medianFirstReplySec,
        Long p90FirstReplySec,
        BigDecimal unansweredRate,
        BigDecimal outPerIn,
        String coachingFocus) {
    public ManagerReport {
        given("manager_id", managerId);
        given("coaching_focus", coachingFocus);
    }
}
