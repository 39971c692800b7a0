package otklik.ingest.crm;

import java.time.Duration;

/**
 * How many requests a second are sent: spread evenly, halved when the server asks for less, and raised again by a
 * twentieth of the allowed with each second that goes well. Decides only; the caller waits.
 */
final class Pace {
    private static final double LOWEST = 0.2;
    private static final double RISE_A_SECOND = 0.05;
    /** The server's seconds are not ours: a little is left for requests that take longer on their way than others. */
    private static final double HEADROOM = 0.97;

    private double allowed;
    private double rate;
    private long nextNanos = Long.MIN_VALUE;
    private long changedNanos = Long.MIN_VALUE;

    Pace(double allowed) {
        this.allowed = allowed;
        this.rate = allowed;
    }

    /** Another share of the account's limit, in requests a second. */
    void allow(double perSecond) {
        rate = rate >= allowed ? perSecond : Math.min(rate, perSecond);
        allowed = perSecond;
    }

    /** How long until a request may be sent; zero or less: now. */
    Duration untilNext(long nowNanos) {
        return nextNanos == Long.MIN_VALUE ? Duration.ZERO : Duration.ofNanos(nextNanos - nowNanos);
    }

    /** A request is sent now. Unused time is kept only as far as half a slot, so that no second sees more than allowed. */
    void sent(long nowNanos) {
        long gap = Math.round(1e9 / (rate * HEADROOM));
        nextNanos = nextNanos == Long.MIN_VALUE ? nowNanos + gap : Math.max(nextNanos, nowNanos - gap / 2) + gap;
    }

    void succeeded(long nowNanos) {
        if (changedNanos == Long.MIN_VALUE) {
            changedNanos = nowNanos;
        }
        double seconds = Math.max(0, nowNanos - changedNanos) / 1e9;
        rate = Math.min(allowed, rate + allowed * RISE_A_SECOND * seconds);
        changedNanos = Math.max(changedNanos, nowNanos);
    }

    /** The server is busy: at half the rate, and not before the pause is over. Answers to one jam count once. */
    void slowDown(long nowNanos, Duration pause) {
        if (changedNanos == Long.MIN_VALUE || nowNanos - changedNanos >= 0) {
            rate = Math.min(allowed, Math.max(LOWEST, rate / 2));
        }
        changedNanos = nowNanos + pause.toNanos();
        nextNanos = Math.max(nextNanos, nowNanos + pause.toNanos());
    }

    double rate() {
        return rate;
    }

    double allowed() {
        return allowed;
    }
}
