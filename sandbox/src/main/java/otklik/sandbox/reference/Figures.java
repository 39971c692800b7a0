package otklik.sandbox.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Quotients, sums by currency and the order of rows. An absent figure is an empty text. */
final class Figures {
    private Figures() {}

    static <T> long count(Collection<T> items, Predicate<T> test) {
        return items.stream().filter(test).count();
    }

    static Object percent(long part, long whole) {
        return quotient(100 * part, whole, 1);
    }

    static Object quotient(long part, long whole, int decimals) {
        return whole == 0
                ? ""
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    static TreeMap<String, BigDecimal> money(Collection<ReferenceOrder> orders) {
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        orders.forEach(order -> sums.merge(order.currency(), order.total(), BigDecimal::add));
        return plain(sums);
    }

    /** Without trailing zeros and without currencies that add up to nothing. */
    static TreeMap<String, BigDecimal> plain(TreeMap<String, BigDecimal> sums) {
        TreeMap<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                BigDecimal stripped = sum.stripTrailingZeros();
                plain.put(currency, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
            }
        });
        return plain;
    }

    /** By a count descending, then name, then id. */
    static Comparator<List<Object>> bySize(int count, int name, int id) {
        return Comparator.comparing((List<Object> row) -> -(long) row.get(count))
                .thenComparing(row -> codePoints(row.get(name)))
                .thenComparing(byId(row -> (String) row.get(id)));
    }

    /** Ids are numbers, in text. */
    static <T> Comparator<T> byId(Function<T, String> id) {
        return Comparator.comparing((T item) -> id.apply(item).length()).thenComparing(id);
    }

    /** Orders texts by code points, as the contract asks, where Java's own order is by UTF-16 units. */
    static String codePoints(Object text) {
        return text.toString().codePoints().mapToObj("%06x"::formatted).collect(Collectors.joining());
    }
}
