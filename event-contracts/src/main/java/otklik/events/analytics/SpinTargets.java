package otklik.events.analytics;

import java.math.BigDecimal;
import java.util.function.Function;

/** The measures of a manager with what is expected of him; all but the last in percent. */
public enum SpinTargets {
    SITUATION(80, 50, 70, SpinManagerMetrics::sUsageRate),
    PROBLEM(60, 30, 50, SpinManagerMetrics::pUsageRate),
    IMPLICATION(40, 20, 35, SpinManagerMetrics::iUsageRate),
    NEED_PAYOFF(60, 30, 50, SpinManagerMetrics::nUsageRate),
    COMPLETENESS(75, 50, 70, SpinManagerMetrics::avgSpinCompleteness),
    QUESTIONS(5, 3, 4, SpinManagerMetrics::avgQuestionsPerChat);

    /** Percent of the questions that should be open. */
    public static final int OPEN_QUESTION_RATE = 70;

    private final BigDecimal target;
    private final BigDecimal red;
    private final BigDecimal yellow;
    private final Function<SpinManagerMetrics, BigDecimal> value;

    SpinTargets(int target, int red, int yellow, Function<SpinManagerMetrics, BigDecimal> value) {
        this.target = BigDecimal.valueOf(target);
        this.red = BigDecimal.valueOf(red);
        this.yellow = BigDecimal.valueOf(yellow);
        this.value = value;
    }

    public BigDecimal target() {
        return target;
    }

    /** Below this figure the level is red. */
    public BigDecimal red() {
        return red;
    }

    /** Below this figure the level is yellow at best. */
    public BigDecimal yellow() {
        return yellow;
    }

    /** As the manager's row tells it, rounded. */
    public BigDecimal value(SpinManagerMetrics metrics) {
        return value.apply(metrics);
    }

    public SpinLevel level(BigDecimal rounded) {
        if (rounded.compareTo(red) < 0) {
            return SpinLevel.RED;
        }
        return rounded.compareTo(yellow) < 0 ? SpinLevel.YELLOW : SpinLevel.GREEN;
    }

    public boolean reached(BigDecimal rounded) {
        return rounded.compareTo(target) >= 0;
    }
}
