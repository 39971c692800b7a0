package otklik.analysis.kafka;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the tasks of one part of the analysis know together of a rush: records come from one partition after the other, so
 * a task that has none just now is in the midst of it as well. For all threads.
 */
final class Rushes {
    private static final long HOLDS_ON_MS = 1_000;

    private final AtomicLong lastMs = new AtomicLong();

    /** @param veryMany so many between two pauses are a rush, whenever they were written */
    Rush of(int veryMany, long longestDelayMs) {
        return new Rush(this, veryMany, longestDelayMs);
    }

    void seen(long nowMs) {
        lastMs.accumulateAndGet(nowMs, Math::max);
    }

    boolean now(long nowMs) {
        return nowMs - lastMs.get() < HOLDS_ON_MS;
    }
}
