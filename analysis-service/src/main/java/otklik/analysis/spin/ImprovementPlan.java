package otklik.analysis.spin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.SpinLevel;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.SpinTargets;

/** Tells a manager where he stands in each measure and, short of a target, what to do and what to write. */
public final class ImprovementPlan {
    private final SpinManagerMetrics metrics;
    private final List<String> lines = new ArrayList<>();

    private ImprovementPlan(SpinManagerMetrics metrics) {
        this.metrics = metrics;
    }

    public static SpinImprovementPlan of(SpinManagerMetrics metrics) {
        ImprovementPlan plan = new ImprovementPlan(metrics);
        plan.start();
        for (SpinTargets measure : SpinTargets.values()) {
            plan.tell(measure);
        }
        return new SpinImprovementPlan(metrics.managerId(), metrics.managerName(), String.join("\n", plan.lines));
    }

    /** Of everything below its target the first at the worst level: one thing at a time. */
    private void start() {
        lines.add(worst().map(measure -> "Начните с: " + Coaching.of(measure).name())
                .orElse("Все цели достигнуты: так держать."));
    }

    private Optional<SpinTargets> worst() {
        return Arrays.stream(SpinTargets.values())
                .filter(measure -> !measure.reached(measure.value(metrics)))
                .min((one, other) -> level(one).compareTo(level(other)));
    }

    private SpinLevel level(SpinTargets measure) {
        return measure.level(measure.value(metrics));
    }

    private void tell(SpinTargets measure) {
        BigDecimal value = measure.value(metrics);
        Coaching coaching = Coaching.of(measure);
        lines.add("%s %s: %s%s, цель %s%s"
                .formatted(
                        level(measure).sign(),
                        coaching.name(),
                        number(value),
                        coaching.unit(),
                        number(measure.target()),
                        coaching.unit()));
        if (!measure.reached(value)) {
            advise(coaching);
        }
    }

    private void advise(Coaching coaching) {
        lines.add("Шаги:");
        for (int step = 0; step < coaching.steps().size(); step++) {
            lines.add(step + 1 + ". " + coaching.steps().get(step));
        }
        lines.add("Готовые фразы:");
        coaching.phrases().forEach(phrase -> lines.add("• «" + phrase + "»"));
    }

    /** As 42,5 and 80. */
    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }
}
