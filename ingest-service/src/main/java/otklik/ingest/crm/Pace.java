package otklik.ingest.crm;

import java.time.Duration;

/** Spreads requests evenly so that no second sees more than allowed. Used by one thread. */
final class Pace {
    private final long gapNanos;
    private long nextNanos;

    Pace(int perSecond) {
        this.gapNanos = Duration.ofSeconds(1).toNanos() / perSecond;
        this.nextNanos = Long.MIN_VALUE;
    }

    /** Takes the next slot and tells how long to wait for it. */
    Duration take(long nowNanos) {
        long slot = nextNanos == Long.MIN_VALUE ? nowNanos : Math.max(nowNanos, nextNanos);
        nextNanos = slot + gapNanos;
        return Duration.ofNanos(slot - nowNanos);
    }
}
