package otklik.analysis.group;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each number of seconds occurred. Exact below {@value #EXACT_BELOW}; above, each doubling has
 * {@value #BUCKETS} buckets and a value stands for the middle of its own, at most 0.05 % off. Bounded whatever the
 * volume: a few thousand counters for a year.
 */
public record Histogram(SortedMap<Long, Integer> counts) {
    public static final Histogram EMPTY = new Histogram(new TreeMap<>());
    private static final long EXACT_BELOW = 2048;
    private static final long BUCKETS = 1024;

    public Histogram {
        counts = new TreeMap<>(counts);
    }

    public static Histogram of(long seconds) {
        return new Histogram(new TreeMap<>(Map.of(bucket(seconds), 1)));
    }

    public Histogram plus(Histogram other) {
        return changed(other, 1);
    }

    public Histogram minus(Histogram other) {
        return changed(other, -1);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The {@code tenths}/10 quantile, linear between ranks, whole seconds, half up; empty without values. */
    public OptionalLong quantile(int tenths) {
        if (counts.isEmpty()) {
            return OptionalLong.empty();
        }
        long size = counts.values().stream().mapToLong(Integer::longValue).sum();
        long rank = tenths * (size - 1);
        long low = at(rank / 10);
        long high = at(Math.min(size - 1, rank / 10 + 1));
        return OptionalLong.of((low * (10 - rank % 10) + high * (rank % 10) + 5) / 10);
    }

    private long at(long rank) {
        long passed = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("rank " + rank + " of " + passed);
    }

    private Histogram changed(Histogram other, int sign) {
        TreeMap<Long, Integer> sum = new TreeMap<>(counts);
        other.counts.forEach((value, count) -> {
            if (sum.merge(value, sign * count, Integer::sum) == 0) {
                sum.remove(value);
            }
        });
        return new Histogram(sum);
    }

    private static long bucket(long seconds) {
        if (seconds < EXACT_BELOW) {
            return seconds;
        }
        long width = Long.highestOneBit(seconds) / BUCKETS;
        return seconds / width * width + width / 2;
    }
}
