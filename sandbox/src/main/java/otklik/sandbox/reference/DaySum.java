package otklik.sandbox.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Day figures by the names of their columns; they add up. */
final class DaySum {
    final TreeMap<Long, Integer> firstWaits = new TreeMap<>();
    final TreeMap<Long, Integer> waits = new TreeMap<>();
    private final Map<String, Long> figures = new HashMap<>();
    private final TreeMap<String, BigDecimal> paid = new TreeMap<>();

    void add(String figure, long more) {
        figures.merge(figure, more, Long::sum);
    }

    void pay(String currency, BigDecimal sum) {
        paid.merge(currency, sum, BigDecimal::add);
    }

    void add(DaySum other) {
        other.figures.forEach(this::add);
        other.paid.forEach(this::pay);
        other.firstWaits.forEach((seconds, number) -> firstWaits.merge(seconds, number, Integer::sum));
        other.waits.forEach((seconds, number) -> waits.merge(seconds, number, Integer::sum));
    }

    long get(String figure) {
        return figures.getOrDefault(figure, 0L);
    }

    List<Object> get(String... names) {
        List<Object> cells = new ArrayList<>();
        for (String name : names) {
            cells.add(get(name));
        }
        return cells;
    }

    TreeMap<String, BigDecimal> paid() {
        return Figures.plain(paid);
    }

    static void count(TreeMap<Long, Integer> histogram, long seconds) {
        histogram.merge(Quantile.bucketMiddle(seconds), 1, Integer::sum);
    }

    static Object quantile(TreeMap<Long, Integer> histogram, int tenths) {
        List<Long> values = new ArrayList<>();
        histogram.forEach((seconds, number) -> values.addAll(Collections.nCopies(number, seconds)));
        return Quantile.of(values, tenths);
    }
}
