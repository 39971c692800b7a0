package otklik.publisher.board;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.SpinTargets;

/**
 * A measure of a manager against its target.
 *
 * @param low of Wilson's 95 % interval, for shares of chats only
 * @param level {@code red}, {@code yellow} or {@code green}
 * @param gap to the target, never below zero
 */
public record SpinMeasure(
        String measure,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        BigDecimal target,
        BigDecimal red,
        BigDecimal yellow,
        String level,
        BigDecimal gap) {
    static final Map<SpinTargets, String> NAMES = Map.of(
            SpinTargets.SITUATION, "s_usage_rate",
            SpinTargets.PROBLEM, "p_usage_rate",
            SpinTargets.IMPLICATION, "i_usage_rate",
            SpinTargets.NEED_PAYOFF, "n_usage_rate",
            SpinTargets.COMPLETENESS, "spin_completeness",
            SpinTargets.QUESTIONS, "questions_per_chat");

    static SpinMeasure of(SpinTargets target, SpinManagerMetrics metrics) {
        BigDecimal value = target.value(metrics);
        boolean share = NAMES.get(target).endsWith("_usage_rate") && value != null;
        Share chats = share ? share(value, metrics.totalChats()) : new Share(0, 0);
        return new SpinMeasure(
                NAMES.get(target),
                value,
                chats.low().orElse(null),
                chats.high().orElse(null),
                target.target(),
                target.red(),
                target.yellow(),
                value == null ? null : target.level(value).name().toLowerCase(Locale.ROOT),
                value == null ? null : target.target().subtract(value).max(BigDecimal.ZERO));
    }

    static List<String> weak(List<SpinMeasure> measures) {
        return measures.stream()
                .filter(measure -> measure.gap() != null && measure.gap().signum() > 0)
                .sorted(Comparator.comparing((SpinMeasure measure) -> measure.gap()
                        .divide(measure.target(), MathContext.DECIMAL32)
                        .negate()))
                .map(SpinMeasure::measure)
                .toList();
    }

    /** So many chats as the rounded rate stands for. */
    private static Share share(BigDecimal percent, long chats) {
        long part = percent.multiply(BigDecimal.valueOf(chats))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValue();
        return new Share(Math.min(part, chats), chats);
    }
}
