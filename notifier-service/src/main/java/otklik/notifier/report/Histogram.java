package otklik.notifier.report;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Single values as seconds to count; merges without loss. */
public record Histogram(SortedMap<Long, Integer> counts) {
    public static final Histogram EMPTY = new Histogram(new TreeMap<>());

    public Histogram {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    public Histogram plus(Histogram other) {
        SortedMap<Long, Integer> sum = new TreeMap<>(counts);
        other.counts.forEach((value, count) -> sum.merge(value, count, Integer::sum));
        return new Histogram(sum);
    }

    /** How many values there are. */
    public long size() {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * As {@code PERCENTILE} of a spreadsheet: linear between the ranks beside {@code p*(n-1)}, half up to a whole second.
     *
     * @return empty when there is no value
     */
    public OptionalLong percentile(int percent) {
        long n = size();
        if (n == 0) {
            return OptionalLong.empty();
        }
        long hundredths = percent * (n - 1);
        long low = at(hundredths / 100);
        long high = at(Math.min(n - 1, hundredths / 100 + 1));
        return OptionalLong.of(Math.floorDiv(low * 100 + (high - low) * (hundredths % 100) + 50, 100));
    }

    private long at(long rank) {
        long passed = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > rank) {
                return entry.getKey();
            }
        }
        return counts.lastKey();
    }
}
