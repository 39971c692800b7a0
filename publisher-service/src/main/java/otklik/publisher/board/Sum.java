package otklik.publisher.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of days added up. */
final class Sum {
    private final int[] counts = new int[Figure.values().length];
    private final List<Spread> spreads = new ArrayList<>();
    private final SortedMap<String, BigDecimal> paidSum = new TreeMap<>();

    void add(DayRow row) {
        for (Figure figure : Figure.values()) {
            counts[figure.ordinal()] += row.get(figure);
        }
        spreads.add(row.spread);
        row.paidSum.forEach((currency, sum) -> paidSum.merge(currency, sum, BigDecimal::add));
    }

    void add(Sum other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        spreads.add(other.spread());
        other.paidSum.forEach((currency, sum) -> paidSum.merge(currency, sum, BigDecimal::add));
    }

    int get(Figure figure) {
        return counts[figure.ordinal()];
    }

    Spread spread() {
        if (spreads.size() != 1) {
            Spread merged = Spread.merged(spreads);
            spreads.clear();
            spreads.add(merged);
        }
        return spreads.get(0);
    }

    SortedMap<String, BigDecimal> paidSum() {
        return new TreeMap<>(paidSum);
    }

    Share unanswered() {
        return new Share(get(Figure.UNANSWERED), get(Figure.WAITS));
    }

    Share answered() {
        return new Share(get(Figure.ANSWERED), get(Figure.WAITS));
    }

    Share paid() {
        return new Share(get(Figure.PAID_ORDERS), get(Figure.ORDERS));
    }
}
