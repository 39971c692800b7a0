package otklik.publisher.board;

/**
 * How long answers took, in working seconds; with the ends of 95 % intervals, absent where they cannot be told.
 *
 * @param n answered waits, without those opened out of hours and answered before working time
 * @param few too few for a verdict
 */
public record Timing(
        int n,
        boolean few,
        Long medianSec,
        Long medianLowSec,
        Long medianHighSec,
        Long p90Sec,
        Long p90LowSec,
        Long p90HighSec) {
    static final int ENOUGH = 30;
    private static final int MEDIAN = 5;
    private static final int P90 = 9;

    static Timing of(Spread spread) {
        Spread.Bounds median = spread.bounds(MEDIAN);
        Spread.Bounds p90 = spread.bounds(P90);
        return new Timing(
                spread.size(),
                spread.size() < ENOUGH,
                Look.orNull(spread.quantile(MEDIAN)),
                Look.orNull(median.low()),
                Look.orNull(median.high()),
                Look.orNull(spread.quantile(P90)),
                Look.orNull(p90.low()),
                Look.orNull(p90.high()));
    }

    /** Whether this P90 is below the other for certain. */
    boolean quicker(Timing other) {
        return p90HighSec != null && other.p90LowSec != null && p90HighSec < other.p90LowSec;
    }
}
