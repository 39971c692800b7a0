package otklik.notifier.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BehaviorManager;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.Day;
import otklik.events.analytics.SpinConversion;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.Wait;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Period;
import otklik.notifier.report.DayRow;
import otklik.notifier.report.Facts;
import otklik.notifier.report.Waited;

/** All rows that reports are made of, as one reading of the topics found them. */
final class Shelves {
    /** What is read, in the order of {@link Facts}. */
    static final List<Topic<?>> TOPICS = List.of(
            Topics.DAYS,
            Topics.WAITS,
            Topics.BEHAVIOR_MANAGERS,
            Topics.BEHAVIOR_EXAMPLES,
            Topics.BEST_PRACTICES,
            Topics.SPIN_IMPROVEMENT_PLANS,
            Topics.SPIN_CONVERSION,
            Topics.PROGRESS,
            Topics.PERIOD);

    private final Shelf<Day, DayRow> days = new Shelf<>(Topics.DAYS, DayRow::of);
    private final Shelf<Wait, Waited> waits = new Shelf<>(Topics.WAITS, Waited::of);
    private final Shelf<BehaviorManager, BehaviorManager> habits = Shelf.whole(Topics.BEHAVIOR_MANAGERS);
    private final Shelf<BehaviorExample, BehaviorExample> examples = Shelf.whole(Topics.BEHAVIOR_EXAMPLES);
    private final Shelf<BestPractice, BestPractice> practices = Shelf.whole(Topics.BEST_PRACTICES);
    private final Shelf<SpinImprovementPlan, SpinImprovementPlan> plans = Shelf.whole(Topics.SPIN_IMPROVEMENT_PLANS);
    private final Shelf<SpinConversion, SpinConversion> conversions = Shelf.whole(Topics.SPIN_CONVERSION);
    private final Shelf<IngestProgress, IngestProgress> progress = Shelf.whole(Topics.PROGRESS);
    private final Shelf<Period, Period> period = Shelf.whole(Topics.PERIOD);
    private final Map<String, Shelf<?, ?>> byTopic = Stream.<Shelf<?, ?>>of(
                    days, waits, habits, examples, practices, plans, conversions, progress, period)
            .collect(Collectors.toMap(Shelf::topic, Function.identity()));

    static Set<String> names() {
        return TOPICS.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws otklik.events.InvalidEvent when it cannot be read */
    void take(ConsumerRecord<byte[], byte[]> found) {
        byTopic.get(found.topic()).take(new String(found.key(), StandardCharsets.UTF_8), found.value());
    }

    void forgetWaitsBefore(Instant horizon) {
        waits.drop(wait -> wait.openedAt().isBefore(horizon));
    }

    Facts facts() {
        return new Facts(
                days.rows(),
                waits.rows(),
                habits.rows(),
                examples.rows(),
                practices.rows(),
                plans.rows(),
                conversions.rows(),
                progress.rows(),
                period.rows().stream().findAny());
    }
}
