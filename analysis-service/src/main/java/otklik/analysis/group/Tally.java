package otklik.analysis.group;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of each kind; what is not there counts zero. Only {@link #add} changes one: a sum is built in place, a share
 * is left alone once it is told.
 */
public record Tally<K extends Comparable<K>>(SortedMap<K, Long> counts) {
    public Tally {
        counts = new TreeMap<>(counts);
    }

    public static <K extends Comparable<K>> Tally<K> empty() {
        return new Tally<K>(new TreeMap<>());
    }

    public static <K extends Comparable<K>> Tally<K> of(K kind) {
        Tally<K> one = empty();
        one.add(kind, 1);
        return one;
    }

    public void add(K kind, long count) {
        if (count != 0 && counts.merge(kind, count, Long::sum) == 0) {
            counts.remove(kind);
        }
    }

    public void add(Tally<K> other, int sign) {
        other.counts.forEach((kind, count) -> add(kind, sign * count));
    }

    public long count(K kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isNothing() {
        return counts.isEmpty();
    }
}
