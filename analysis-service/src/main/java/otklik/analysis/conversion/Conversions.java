package otklik.analysis.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import otklik.analysis.group.Ratio;
import otklik.events.analytics.SpinConversion;

/** The comparison, measure by measure. */
public final class Conversions {
    /** With fewer chats on either side nothing is claimed. */
    public static final int ENOUGH = 30;

    private Conversions() {}

    /** In the order they are told; none while no manager wrote in any chat. */
    public static List<SpinConversion> of(ConversionShare share) {
        if (share.isNothing()) {
            return List.of();
        }
        return Arrays.stream(Measure.values())
                .map(measure ->
                        row(measure, share.sample(Outcome.PAID, measure), share.sample(Outcome.NOT_PAID, measure)))
                .toList();
    }

    private static SpinConversion row(Measure measure, Sample paid, Sample notPaid) {
        Optional<Interval> interval = interval(measure, paid, notPaid);
        return new SpinConversion(
                measure.label(),
                paid.n(),
                notPaid.n(),
                quotient(measure, paid.sum(), paid.n()),
                quotient(measure, notPaid.sum(), notPaid.n()),
                quotient(measure, paid.sum() * notPaid.n() - notPaid.sum() * paid.n(), paid.n() * notPaid.n()),
                interval.map(found -> told(measure, found.low())).orElse(null),
                interval.map(found -> told(measure, found.high())).orElse(null),
                verdict(paid, notPaid, interval));
    }

    private static Optional<Interval> interval(Measure measure, Sample paid, Sample notPaid) {
        if (Math.min(paid.n(), notPaid.n()) < (measure.rate() ? 1 : 2)) {
            return Optional.empty();
        }
        return Optional.of(measure.rate() ? Newcombe.of(paid, notPaid) : Welch.of(paid, notPaid));
    }

    private static String verdict(Sample paid, Sample notPaid, Optional<Interval> interval) {
        if (Math.min(paid.n(), notPaid.n()) < ENOUGH || interval.isEmpty()) {
            return "too_few_chats";
        }
        if (interval.get().low() > 0) {
            return "higher";
        }
        return interval.get().high() < 0 ? "lower" : "no_difference";
    }

    private static BigDecimal quotient(Measure measure, long part, long whole) {
        return measure.rate()
                ? Ratio.percent(part, whole, measure.decimals())
                : Ratio.of(part, whole, measure.decimals());
    }

    private static BigDecimal told(Measure measure, double value) {
        return BigDecimal.valueOf(measure.rate() ? value * 100 : value)
                .setScale(measure.decimals(), RoundingMode.HALF_UP);
    }
}
