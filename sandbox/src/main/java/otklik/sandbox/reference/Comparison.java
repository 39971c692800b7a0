package otklik.sandbox.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * One measure in two groups of chats.
 *
 * @param rate the values are 0 and 100, a percentage
 */
record Comparison(String measure, boolean rate, int decimals, List<Long> with, List<Long> without) {
    private static final double Z = 1.959963984540054;

    private record Interval(double low, double high) {}

    List<Object> row() {
        boolean both = !with.isEmpty() && !without.isEmpty();
        boolean interval = rate ? both : with.size() >= 2 && without.size() >= 2;
        return List.of(
                measure,
                (long) with.size(),
                (long) without.size(),
                with.isEmpty() ? "" : rounded(mean(with)),
                without.isEmpty() ? "" : rounded(mean(without)),
                both ? rounded(difference()) : "",
                interval ? rounded(low()) : "",
                interval ? rounded(high()) : "",
                verdict());
    }

    private String verdict() {
        if (with.size() < 30 || without.size() < 30) {
            return "too_few_chats";
        }
        return low().signum() > 0 ? "higher" : high().signum() < 0 ? "lower" : "no_difference";
    }

    private BigDecimal low() {
        return allAlike() ? difference() : BigDecimal.valueOf(interval().low());
    }

    private BigDecimal high() {
        return allAlike() ? difference() : BigDecimal.valueOf(interval().high());
    }

    private boolean allAlike() {
        return !rate && variance(with) == 0 && variance(without) == 0;
    }

    private Interval interval() {
        return rate ? newcombe() : welch();
    }

    /** The hybrid of two score intervals. */
    private Interval newcombe() {
        double p = share(with);
        double q = share(without);
        Interval a = score(p, with.size());
        Interval b = score(q, without.size());
        return new Interval(
                100 * (p - q - Math.hypot(p - a.low(), b.high() - q)),
                100 * (p - q + Math.hypot(a.high() - p, q - b.low())));
    }

    private static Interval score(double p, double n) {
        double middle = p + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Interval((middle - reach) / scale, (middle + reach) / scale);
    }

    private Interval welch() {
        double a = variance(with) / with.size();
        double b = variance(without) / without.size();
        double df = (a + b) * (a + b) / (a * a / (with.size() - 1) + b * b / (without.size() - 1));
        double reach = StudentT.quantile(df) * Math.sqrt(a + b);
        return new Interval(difference().doubleValue() - reach, difference().doubleValue() + reach);
    }

    private static double share(List<Long> values) {
        return (double) Figures.count(values, value -> value > 0) / values.size();
    }

    private static double variance(List<Long> values) {
        double mean = mean(values).doubleValue();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return values.stream().distinct().count() == 1 ? 0 : squares / (values.size() - 1);
    }

    private BigDecimal difference() {
        long a = sum(with);
        long b = sum(without);
        return BigDecimal.valueOf(a * without.size() - b * with.size())
                .divide(BigDecimal.valueOf((long) with.size() * without.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal mean(List<Long> values) {
        return BigDecimal.valueOf(sum(values)).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
