package otklik.notifier.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.events.analytics.SpinConversion;

/**
 * What a manager should work on next: a measure short of its target.
 *
 * @param proven what chats with a paid order show more of it than those without; absent where that is not proven
 */
record Focus(Measure measure, double weight, Optional<SpinConversion> proven) {
    private static final int MOST = 2;

    /** Who gets no answer, or a late one, buys nothing: more than what is not proven, less than what is proven to double. */
    private static final double ANSWERS = 1.5;

    /** Measures with a target, each with its row of the conversion table. */
    private static final Map<Measure, Optional<String>> CANDIDATES = Map.of(
            Measure.NO_REPLY, Optional.empty(),
            Measure.SLOW_REPLY, Optional.empty(),
            Measure.QUESTIONS, Optional.of("questions_per_chat"),
            Measure.STAGE_S, Optional.of("s_usage_rate"),
            Measure.STAGE_P, Optional.of("p_usage_rate"),
            Measure.STAGE_I, Optional.of("i_usage_rate"),
            Measure.STAGE_N, Optional.of("n_usage_rate"));

    /**
     * The one or two measures with the largest gap to their target, as a share of it, weighted by what they do for payment.
     * Measures of fewer than 30 waits, replies or chats say nothing.
     *
     * @return the most pressing first; empty where all targets are reached, or nothing can be said
     */
    static List<Focus> of(Figures figures, Collection<SpinConversion> conversions) {
        List<Focus> found = new ArrayList<>();
        CANDIDATES.forEach((measure, row) -> {
            if (measure.count(figures) >= Measure.ENOUGH_TO_COMPARE && measure.gap(figures) > 0) {
                found.add(row.map(name -> weighted(measure, name, conversions))
                        .orElse(new Focus(measure, ANSWERS, Optional.empty())));
            }
        });
        return found.stream()
                .sorted(Comparator.comparingDouble((Focus focus) -> -focus.weight() * focus.measure.gap(figures))
                        .thenComparing(Focus::measure))
                .limit(MOST)
                .toList();
    }

    /** Whether there is enough to say something of every measure. */
    static boolean allTellable(Figures figures) {
        return CANDIDATES.keySet().stream().allMatch(measure -> measure.count(figures) >= Measure.ENOUGH_TO_COMPARE);
    }

    /** Whether there is enough to say anything at all. */
    static boolean tellable(Figures figures) {
        return CANDIDATES.keySet().stream().anyMatch(measure -> measure.count(figures) >= Measure.ENOUGH_TO_COMPARE);
    }

    private static Focus weighted(Measure measure, String row, Collection<SpinConversion> conversions) {
        Optional<SpinConversion> found = conversions.stream()
                .filter(conversion -> conversion.measure().equals(row))
                .findAny();
        String verdict = found.map(SpinConversion::verdict).orElse("");
        return switch (verdict) {
            case "higher" -> new Focus(measure, 1 + lift(found.get()), found);
            case "lower" -> new Focus(measure, 0.5, Optional.empty());
            default -> new Focus(measure, 1, Optional.empty());
        };
    }

    /** How much more of it there is in chats with a paid order: 1 for twice as much, and for more. */
    private static double lift(SpinConversion conversion) {
        double without = conversion.withoutPaid().doubleValue();
        return without <= 0 ? 1 : Math.min(1, conversion.difference().doubleValue() / without);
    }
}
