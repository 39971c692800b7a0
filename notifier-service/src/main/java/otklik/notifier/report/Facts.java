package otklik.notifier.report;

import java.util.List;
import java.util.Optional;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BehaviorManager;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.SpinConversion;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Period;

/**
 * All that the reports are made of: rows as they stand in the topics.
 *
 * @param waits of the last weeks
 * @param period absent until ingest has told it
 */
public record Facts(
        List<DayRow> days,
        List<Waited> waits,
        List<BehaviorManager> habits,
        List<BehaviorExample> examples,
        List<BestPractice> practices,
        List<SpinImprovementPlan> plans,
        List<SpinConversion> conversions,
        List<IngestProgress> progress,
        Optional<Period> period) {
    public static final Facts NONE = new Facts(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Facts {
        days = List.copyOf(days);
        waits = List.copyOf(waits);
        habits = List.copyOf(habits);
        examples = List.copyOf(examples);
        practices = List.copyOf(practices);
        plans = List.copyOf(plans);
        conversions = List.copyOf(conversions);
        progress = List.copyOf(progress);
    }
}
