package otklik.sandbox.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts requests over time, and says which are too many. Safe for many threads; moments are nanoseconds of one clock. */
public final class Traffic {
    private static final long SECOND = 1_000_000_000L;

    private final Deque<Long> arrived = new ArrayDeque<>();
    private final Deque<Long> allowed = new ArrayDeque<>();
    private final SortedMap<Long, Integer> perSecond = new TreeMap<>();
    private int most;
    private long total;
    private long refused;

    /**
     * Counts a request.
     *
     * @param limit most requests let through within any one second; 0 for no limit
     * @return whether it is let through
     */
    public synchronized boolean allows(long nanos, int limit) {
        keepASecond(arrived, nanos);
        keepASecond(allowed, nanos);
        arrived.addLast(nanos);
        most = Math.max(most, arrived.size());
        perSecond.merge(Math.floorDiv(nanos, SECOND), 1, Integer::sum);
        total++;
        if (limit > 0 && allowed.size() >= limit) {
            refused++;
            return false;
        }
        allowed.addLast(nanos);
        return true;
    }

    /** The most requests within any one second, wherever it begins; those that were refused count, too. */
    public synchronized int mostInASecond() {
        return most;
    }

    /** Requests of each second of the clock that had any, by second. */
    public synchronized SortedMap<Long, Integer> perSecond() {
        return new TreeMap<>(perSecond);
    }

    public synchronized long total() {
        return total;
    }

    public synchronized long refused() {
        return refused;
    }

    /** Counts from nothing again. */
    public synchronized void reset() {
        arrived.clear();
        allowed.clear();
        perSecond.clear();
        most = 0;
        total = 0;
        refused = 0;
    }

    private static void keepASecond(Deque<Long> moments, long nanos) {
        while (!moments.isEmpty() && nanos - moments.getFirst() >= SECOND) {
            moments.removeFirst();
        }
    }
}
