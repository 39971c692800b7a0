package otklik.notifier.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What managers are measured by in the reports. A stage is told as messages that ask for it a hundred chats; that is never
 * less than the percent of chats in which it was asked for, so that its target is reached no sooner than the one of use.
 */
public enum Measure {
    /** Percent of the waits left unanswered. */
    NO_REPLY(Unit.PERCENT, Better.LESS, 6, 12, 12, 3, Figures::waits, f -> ratio(100L * f.unanswered(), f.waits())),
    /** Percent of the waits answered. */
    RESPONSES(Unit.PERCENT, Better.MORE, 95, 88, 95, 3, Figures::waits, f -> ratio(100L * f.answered(), f.waits())),
    /** Working seconds to the first reply of a dialog, median. */
    FIRST_REPLY(
            Unit.SECONDS, Better.LESS, 300, 600, 300, 60, f -> f.firstReplies().size(), f -> percentile(f, 50)),
    /** The same that nine of ten do not pass. */
    SLOW_REPLY(
            Unit.SECONDS,
            Better.LESS,
            600,
            1200,
            600,
            120,
            f -> f.firstReplies().size(),
            f -> percentile(f, 90)),
    /** Percent of the four stages. */
    SPIN(Unit.PERCENT, Better.MORE, 70, 50, 75, 5, Figures::spinChats, f -> ratio(25L * f.spinStages(), f.spinChats())),
    STAGE_S(Unit.A_HUNDRED_CHATS, Better.MORE, 70, 50, 80, 10, Figures::spinChats, f -> perHundred(f.spinS(), f)),
    STAGE_P(Unit.A_HUNDRED_CHATS, Better.MORE, 50, 30, 60, 10, Figures::spinChats, f -> perHundred(f.spinP(), f)),
    STAGE_I(Unit.A_HUNDRED_CHATS, Better.MORE, 35, 20, 40, 10, Figures::spinChats, f -> perHundred(f.spinI(), f)),
    STAGE_N(Unit.A_HUNDRED_CHATS, Better.MORE, 50, 30, 60, 10, Figures::spinChats, f -> perHundred(f.spinN(), f)),
    QUESTIONS(Unit.A_CHAT, Better.MORE, 4, 3, 5, 0.3, Figures::spinChats, f -> ratio(f.questions(), f.spinChats())),
    NEXT_STEPS(
            Unit.A_HUNDRED_CHATS, Better.MORE, 60, 40, 70, 10, Figures::spinChats, f -> perHundred(f.nextSteps(), f));

    /** A change is told, and counts, when both sides have as many. */
    public static final int ENOUGH_TO_COMPARE = 30;

    /** A level is told when there are as many. */
    public static final int ENOUGH_TO_JUDGE = 10;

    /** How a value is written, and so rounded: half up. */
    public enum Unit {
        PERCENT(1),
        SECONDS(0),
        A_CHAT(1),
        A_HUNDRED_CHATS(0);

        private final int decimals;

        Unit(int decimals) {
            this.decimals = decimals;
        }

        public int decimals() {
            return decimals;
        }

        double rounded(double value) {
            return new BigDecimal(Double.toString(value))
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    private enum Better {
        LESS,
        MORE
    }

    private final Unit unit;
    private final Better better;
    private final double good;
    private final double bad;
    private final double target;
    private final double step;
    private final ToLongFunction<Figures> count;
    private final Function<Figures, OptionalDouble> value;

    Measure(
            Unit unit,
            Better better,
            double good,
            double bad,
            double target,
            double step,
            ToLongFunction<Figures> count,
            Function<Figures, OptionalDouble> value) {
        this.unit = unit;
        this.better = better;
        this.good = good;
        this.bad = bad;
        this.target = target;
        this.step = step;
        this.count = count;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    public double target() {
        return target;
    }

    /** The worst value that is not yet bad. */
    public double limit() {
        return bad;
    }

    /**
     * As it is shown, so that levels and changes are decided by what people can see.
     *
     * @return empty where there is nothing to divide by
     */
    public OptionalDouble value(Figures figures) {
        OptionalDouble exact = value.apply(figures);
        return exact.isEmpty() ? exact : OptionalDouble.of(unit.rounded(exact.getAsDouble()));
    }

    /** Waits, replies or chats that the value is made of. */
    public long count(Figures figures) {
        return count.applyAsLong(figures);
    }

    public boolean comparable(Figures now, Figures before) {
        return count(now) >= ENOUGH_TO_COMPARE && count(before) >= ENOUGH_TO_COMPARE;
    }

    /** By the target alone. */
    public Level level(Figures figures) {
        OptionalDouble told = value(figures);
        if (told.isEmpty() || count(figures) < ENOUGH_TO_JUDGE) {
            return Level.UNTOLD;
        }
        double gap = better == Better.LESS ? told.getAsDouble() - bad : bad - told.getAsDouble();
        double margin = better == Better.LESS ? told.getAsDouble() - good : good - told.getAsDouble();
        return gap > 0 ? Level.BAD : margin > 0 ? Level.CLOSE : Level.GOOD;
    }

    /** By the target, and by the change where both sides are large enough. */
    public Level level(Figures now, Figures before) {
        Level level = level(now);
        return steps(now, before).orElse(0) <= -1 ? level.loweredTo(Level.CLOSE) : level;
    }

    /**
     * The change for the better in steps that are worth telling; negative for the worse. For speed a step is a quarter of the
     * time before, and a minute (of P90: two) at least.
     *
     * @return empty where one of the two is too small to compare
     */
    public OptionalDouble steps(Figures now, Figures before) {
        OptionalDouble change = comparable(now, before) ? change(now, before) : OptionalDouble.empty();
        if (change.isEmpty()) {
            return change;
        }
        double size = unit == Unit.SECONDS ? Math.max(step, value(before).orElse(0) / 4) : step;
        return OptionalDouble.of(change.getAsDouble() / size);
    }

    /** For the better; empty where one of the two has no value. */
    public OptionalDouble change(Figures now, Figures before) {
        OptionalDouble present = value(now);
        OptionalDouble past = value(before);
        if (present.isEmpty() || past.isEmpty()) {
            return OptionalDouble.empty();
        }
        double more = present.getAsDouble() - past.getAsDouble();
        return OptionalDouble.of(unit.rounded(better == Better.LESS ? -more : more));
    }

    /** What is missing to the target, as a share of it: 0 where it is reached, 1 at most. */
    public double gap(Figures figures) {
        double missing = value(figures).orElse(target) - target;
        double gap = (better == Better.LESS ? missing : -missing) / target;
        return Math.max(0, Math.min(1, gap));
    }

    private static OptionalDouble percentile(Figures figures, int percent) {
        OptionalLong seconds = figures.firstReplies().percentile(percent);
        return seconds.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(seconds.getAsLong());
    }

    private static OptionalDouble perHundred(long messages, Figures figures) {
        return ratio(100 * messages, figures.spinChats());
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
