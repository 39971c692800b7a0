package otklik.publisher.google;

import java.time.Duration;

/** How long to wait after failures in a row. */
public final class BackOff {
    private static final long LONGEST_MS = 64_000;
    private static final int DENIED_INTERVALS = 6;

    private BackOff() {}

    /**
     * Doubles with each failure, from one interval up to 64 s; never shorter than Google asks for.
     *
     * @param failures in a row, from 1
     * @param jitter from 0 to 1, spreads the wait over another half
     */
    public static Duration after(SheetsFailure failure, int failures, Duration interval, double jitter) {
        long base = interval.toMillis();
        long wait = failure.kind() == SheetsFailure.Kind.DENIED
                ? base * DENIED_INTERVALS
                : Math.min(LONGEST_MS, base << Math.min(failures - 1, 10));
        Duration spread = Duration.ofMillis(wait + (long) (wait / 2.0 * jitter));
        return failure.retryAfter().filter(asked -> asked.compareTo(spread) > 0).orElse(spread);
    }
}
