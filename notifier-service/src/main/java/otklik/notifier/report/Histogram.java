package otklik.notifier.report;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Single values in seconds, how often each; merges without loss. Two arrays, since a year of days is held. */
public final class Histogram {
    public static final Histogram EMPTY = new Histogram(new long[0], new int[0]);

    private final long[] values;
    private final int[] counts;

    private Histogram(long[] values, int[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /** @param counts seconds to count */
    public static Histogram of(SortedMap<Long, Integer> counts) {
        return counts.isEmpty()
                ? EMPTY
                : new Histogram(
                        counts.keySet().stream().mapToLong(Long::longValue).toArray(),
                        counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    public Histogram plus(Histogram other) {
        if (other.values.length == 0) {
            return this;
        }
        SortedMap<Long, Integer> sum = new TreeMap<>();
        addTo(sum);
        other.addTo(sum);
        return of(sum);
    }

    /** How many values there are. */
    public long size() {
        return Arrays.stream(counts).asLongStream().sum();
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

    private void addTo(Map<Long, Integer> sum) {
        for (int i = 0; i < values.length; i++) {
            sum.merge(values[i], counts[i], Integer::sum);
        }
    }

    private long at(long rank) {
        long passed = 0;
        for (int i = 0; i < values.length; i++) {
            passed += counts[i];
            if (passed > rank) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && Arrays.equals(values, that.values)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }
}
