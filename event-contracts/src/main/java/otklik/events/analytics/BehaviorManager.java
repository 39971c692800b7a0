package otklik.events.analytics;

import static otklik.events.Require.given;

import java.math.BigDecimal;

/**
 * The row of tab {@code behavior_managers}, over the manager's chats: {@code analytics.behavior-managers.v1}, key
 * {@code manager_id}.
 *
 * @param avgQuestions {@code out} with a question a chat, 2 decimals
 * @param highIntentChats chats in which the client asks for price, availability or purchase
 * @param nextStepRate percent of the high-intent chats in which a next step follows, 1 decimal, absent without such chats
 * @param upsellRate percent of the chats with an {@code out} in which more is offered, 1 decimal, absent without such chats
 * @param followUpGapRate percent of the chats with an {@code out} that wait for a follow-up, 1 decimal, likewise
 */
public record BehaviorManager(
        String managerId,
        String managerName,
        long chats,
        BigDecimal avgQuestions,
        BigDecimal nextStepRate,
        BigDecimal upsellRate,
        BigDecimal followUpGapRate,
        long highIntentChats) {
    public BehaviorManager {
        given("manager_id", managerId);
    }
}
