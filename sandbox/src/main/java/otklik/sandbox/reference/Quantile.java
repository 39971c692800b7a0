package otklik.sandbox.reference;

import java.util.List;

/** Percentiles as {@code PERCENTILE} in Google Sheets: linear between ranks, whole seconds, half up. */
final class Quantile {
    private static final long EXACT_BELOW = 2048;

    private Quantile() {}

    /** The {@code tenths}/10 quantile; empty text when there is no value. */
    static Object of(List<Long> values, int tenths) {
        if (values.isEmpty()) {
            return "";
        }
        List<Long> sorted = values.stream().map(Quantile::bucketMiddle).sorted().toList();
        long rank = (long) tenths * (sorted.size() - 1);
        long low = sorted.get((int) (rank / 10));
        long high = sorted.get((int) Math.min(sorted.size() - 1L, rank / 10 + 1));
        long tenfold = low * (10 - rank % 10) + high * (rank % 10);
        return (tenfold + 5) / 10;
    }

    /** Above {@value #EXACT_BELOW} each doubling has 1,024 buckets, and a value stands for the middle of its own. */
    static long bucketMiddle(long value) {
        if (value < EXACT_BELOW) {
            return value;
        }
        long width = Long.highestOneBit(value) / 1024;
        return value - value % width + width / 2;
    }
}
