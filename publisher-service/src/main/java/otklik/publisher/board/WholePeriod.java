package otklik.publisher.board;

import java.math.BigDecimal;
import otklik.events.analytics.BehaviorManager;
import otklik.events.analytics.ManagerOrderPayments;
import otklik.events.analytics.SpinManagerMetrics;

/** What the analysis tells of a manager over all that is counted; absent where it tells nothing. */
public record WholePeriod(
        Long chats,
        BigDecimal sUsageRate,
        BigDecimal pUsageRate,
        BigDecimal iUsageRate,
        BigDecimal nUsageRate,
        BigDecimal spinCompleteness,
        BigDecimal questionsPerChat,
        BigDecimal nextStepRate,
        BigDecimal successRate) {
    /** Null when nothing is known. */
    static WholePeriod of(Facts facts, String manager) {
        SpinManagerMetrics spin = facts.spinManagers.get(manager);
        BehaviorManager behaviour = facts.behaviour.get(manager);
        ManagerOrderPayments payments = facts.managerPayments.get(manager);
        if (spin == null && behaviour == null && payments == null) {
            return null;
        }
        return new WholePeriod(
                behaviour == null ? null : behaviour.chats(),
                spin == null ? null : spin.sUsageRate(),
                spin == null ? null : spin.pUsageRate(),
                spin == null ? null : spin.iUsageRate(),
                spin == null ? null : spin.nUsageRate(),
                spin == null ? null : spin.avgSpinCompleteness(),
                spin == null ? null : spin.avgQuestionsPerChat(),
                behaviour == null ? null : behaviour.nextStepRate(),
                payments == null ? null : payments.successRate());
    }
}
