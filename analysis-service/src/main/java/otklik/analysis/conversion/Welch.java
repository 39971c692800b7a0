package otklik.analysis.conversion;

import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of a difference of two means whose variances may differ, with Satterthwaite's degrees of freedom. */
public final class Welch {
    private static final double QUANTILE = 0.975;

    private Welch() {}

    /** Of the first less the second, each of two numbers or more. */
    public static Interval of(Sample first, Sample second) {
        double difference = first.mean() - second.mean();
        double one = first.variance() / first.n();
        double two = second.variance() / second.n();
        if (one + two == 0) {
            return new Interval(difference, difference);
        }
        double freedom = (one + two) * (one + two) / (one * one / (first.n() - 1) + two * two / (second.n() - 1));
        double reach = TDistribution.of(freedom).inverseCumulativeProbability(QUANTILE) * Math.sqrt(one + two);
        return new Interval(difference - reach, difference + reach);
    }
}
