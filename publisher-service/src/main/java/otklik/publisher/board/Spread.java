package otklik.publisher.board;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** How often each number of seconds occurred: a histogram of the topics, in the room of two arrays. */
public final class Spread {
    public static final Spread EMPTY = new Spread(new TreeMap<>());

    private final long[] seconds;
    /** Of each number of seconds how many values are not greater. */
    private final int[] reached;

    private Spread(SortedMap<Long, Integer> counts) {
        seconds = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        reached = counts.values().stream().mapToInt(Integer::intValue).toArray();
        for (int i = 1; i < reached.length; i++) {
            reached[i] += reached[i - 1];
        }
    }

    public static Spread of(Map<Long, Integer> histogram) {
        return histogram.isEmpty() ? EMPTY : new Spread(new TreeMap<>(histogram));
    }

    public static Spread merged(Collection<Spread> spreads) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        spreads.forEach(spread -> spread.addTo(counts));
        return of(counts);
    }

    /** With these single values too. */
    public Spread with(LongStream values) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        addTo(counts);
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return of(counts);
    }

    public int size() {
        return reached.length == 0 ? 0 : reached[reached.length - 1];
    }

    /** The {@code tenths}/10 quantile, linear between ranks, half up; empty without values. */
    public OptionalLong quantile(int tenths) {
        if (size() == 0) {
            return OptionalLong.empty();
        }
        long rank = tenths * (size() - 1L);
        long low = at(rank / 10);
        long high = at(Math.min(size() - 1L, rank / 10 + 1));
        return OptionalLong.of((low * (10 - rank % 10) + high * (rank % 10) + 5) / 10);
    }

    /** Where the quantile lies with a confidence of 95 %; an end is absent where there are too few values to tell. */
    public Bounds bounds(int tenths) {
        OrderStatistics ranks = OrderStatistics.of(size(), tenths / 10.0);
        return new Bounds(
                ranks.low() < 1 ? OptionalLong.empty() : OptionalLong.of(at(ranks.low() - 1L)),
                ranks.high() > size() ? OptionalLong.empty() : OptionalLong.of(at(ranks.high() - 1L)));
    }

    /** Seconds. */
    public record Bounds(OptionalLong low, OptionalLong high) {
        /** Whether all of this is below all of the other for certain. */
        boolean below(Bounds other) {
            return high.isPresent() && other.low.isPresent() && high.getAsLong() < other.low.getAsLong();
        }
    }

    private void addTo(Map<Long, Integer> counts) {
        for (int i = 0; i < seconds.length; i++) {
            counts.merge(seconds[i], reached[i] - (i == 0 ? 0 : reached[i - 1]), Integer::sum);
        }
    }

    /** The value of a rank, the least one has rank 0. */
    private long at(long rank) {
        int low = 0;
        int high = reached.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached[middle] > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return seconds[low];
    }
}
