package otklik.analysis.chat;

import java.util.List;
import otklik.analysis.spin.ImprovementPlan;
import otklik.analysis.spin.SpinShare;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.SpinManagerMetrics;

/** The rows of somebody who writes to clients, whoever's the chats are. */
public final class AuthorRows {
    public static final List<Topic<?>> TOPICS =
            List.of(Topics.SPIN_MANAGER_METRICS, Topics.SPIN_IMPROVEMENT_PLANS, Topics.QUESTION_TYPES);

    private AuthorRows() {}

    public static List<Row<?>> of(String managerId, SpinShare sum) {
        SpinManagerMetrics metrics = sum.metrics(managerId);
        return List.of(
                Row.of(Topics.SPIN_MANAGER_METRICS, managerId, metrics),
                Row.of(Topics.SPIN_IMPROVEMENT_PLANS, managerId, ImprovementPlan.of(metrics)),
                Row.of(Topics.QUESTION_TYPES, managerId, sum.questionTypes(managerId)));
    }
}
