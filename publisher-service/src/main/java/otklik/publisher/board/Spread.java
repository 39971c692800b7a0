package otklik.publisher.board;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How often each number of seconds occurred: a histogram of the topics, in the room of two arrays. */
public final class Spread {
    public static final Spread EMPTY = new Spread(new long[0], new int[0]);
    /** Bits of a count where it stands behind its seconds in one number. */
    private static final int COUNT_BITS = 31;

    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final long[] seconds;
    /** Of each number of seconds how many values are not greater. */
    private final int[] reached;

    private Spread(long[] seconds, int[] reached) {
        this.seconds = seconds;
        this.reached = reached;
    }

    public static Spread of(Map<Long, Integer> histogram) {
        return combined(histogram.entrySet().stream()
                .mapToLong(entry -> packed(entry.getKey(), entry.getValue()))
                .toArray());
    }

    public static Spread merged(Collection<Spread> spreads) {
        return combined(spreads.stream().flatMapToLong(Spread::packed).toArray());
    }

    /** With these single values too. */
    public Spread with(LongStream values) {
        return combined(LongStream.concat(packed(), values.map(value -> packed(value, 1)))
                .toArray());
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

    private LongStream packed() {
        return IntStream.range(0, seconds.length)
                .mapToLong(i -> packed(seconds[i], reached[i] - (i == 0 ? 0 : reached[i - 1])));
    }

    private static long packed(long second, int count) {
        return second << COUNT_BITS | count;
    }

    private static Spread combined(long[] packed) {
        if (packed.length == 0) {
            return EMPTY;
        }
        Arrays.sort(packed);
        long[] seconds = new long[packed.length];
        int[] reached = new int[packed.length];
        int last = -1;
        int sum = 0;
        for (long entry : packed) {
            if (last < 0 || seconds[last] != entry >> COUNT_BITS) {
                seconds[++last] = entry >> COUNT_BITS;
            }
            sum += (int) (entry & COUNT);
            reached[last] = sum;
        }
        return new Spread(Arrays.copyOf(seconds, last + 1), Arrays.copyOf(reached, last + 1));
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
