package otklik.analysis.group;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each number of seconds occurred. Exact below {@value #EXACT_BELOW}; above, each doubling has
 * {@value #BUCKETS} buckets and a value stands for the middle of its own, at most 0.05 % off. Bounded whatever the
 * volume: a few thousand counters for a year. Only {@link #add} changes one, as of {@link Tally}.
 */
public record Histogram(SortedMap<Long, Integer> counts) {
    public static final long EXACT_BELOW = 2048;
    private static final long BUCKETS = 1024;

    public Histogram {
        counts = new TreeMap<>(counts);
    }

    public static Histogram empty() {
        return new Histogram(new TreeMap<>());
    }

    public static Histogram of(long seconds) {
        Histogram one = empty();
        one.add(seconds);
        return one;
    }

    public void add(long seconds) {
        counts.merge(bucket(seconds), 1, Integer::sum);
    }

    public void add(Histogram other, int sign) {
        other.counts.forEach((value, count) -> {
            if (counts.merge(value, sign * count, Integer::sum) == 0) {
                counts.remove(value);
            }
        });
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How many values there are. */
    public long size() {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The {@code tenths}/10 quantile, linear between ranks, whole seconds, half up; empty without values. */
    public OptionalLong quantile(int tenths) {
        if (counts.isEmpty()) {
            return OptionalLong.empty();
        }
        long size = size();
        long rank = tenths * (size - 1);
        long low = at(rank / 10);
        long high = at(Math.min(size - 1, rank / 10 + 1));
        return OptionalLong.of((low * (10 - rank % 10) + high * (rank % 10) + 5) / 10);
    }

    /** As {@link #quantile}, null without values. */
    public Long quantileOrNull(int tenths) {
        return isEmpty() ? null : quantile(tenths).getAsLong();
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

    private static long bucket(long seconds) {
        if (seconds < EXACT_BELOW) {
            return seconds;
        }
        long width = Long.highestOneBit(seconds) / BUCKETS;
        return seconds / width * width + width / 2;
    }
}
