package otklik.analysis.conversion;

/**
 * The interval of a difference of two proportions from Wilson's score interval of each: method 10 of Newcombe,
 * Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998).
 */
public final class Newcombe {
    private static final double Z = 1.959963984540054;

    private Newcombe() {}

    /** Of the first less the second, each of one case or more. */
    public static Interval of(Sample first, Sample second) {
        Interval one = wilson(first);
        Interval two = wilson(second);
        double difference = first.mean() - second.mean();
        return new Interval(
                difference - Math.hypot(first.mean() - one.low(), two.high() - second.mean()),
                difference + Math.hypot(one.high() - first.mean(), second.mean() - two.low()));
    }

    private static Interval wilson(Sample sample) {
        double n = sample.n();
        double centre = sample.sum() + Z * Z / 2;
        double reach = Z * Math.sqrt(Z * Z / 4 + sample.sum() * (1 - sample.mean()));
        return new Interval((centre - reach) / (n + Z * Z), (centre + reach) / (n + Z * Z));
    }
}
