package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

/**
 * The row of tab {@code spin_improvement_plans}: {@code analytics.spin-improvement-plans.v1}, key {@code manager_id}.
 *
 * @param improvementPlan lines of text: where the manager stands in each measure, the target, steps and phrases
 */
public record SpinImprovementPlan(String managerId, String managerName, String improvementPlan) {
    public SpinImprovementPlan {
        present("manager_id", managerId);
        given("improvement_plan", improvementPlan);
    }
}
