package otklik.sandbox.shop;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something sold here. Its words are masculine and lifeless, so that they read well in every phrase as they stand.
 *
 * @param price in roubles
 * @param topics what a manager may ask before he offers it
 */
record Good(long id, String kind, String name, int price, List<String> topics) {
    static List<Good> readAll() {
        List<String[]> rows = Table.rows("goods.tsv", 4);
        return rows.stream()
                .map(cells -> new Good(
                        400 + rows.indexOf(cells),
                        cells[0],
                        cells[1],
                        Integer.parseInt(cells[2]),
                        List.of(cells[3].split(","))))
                .toList();
    }

    /** Has a frame and fittings: one can speak of colours, care and assembly. */
    boolean furniture() {
        return topics.contains("colour") && !topics.contains("floor");
    }

    Map<String, String> values() {
        return Map.of(
                "kind",
                kind,
                "item",
                name,
                "Item",
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                "price",
                roubles(price),
                "less",
                roubles(price * 93L / 100));
    }

    private static String roubles(long sum) {
        return String.format(Locale.ROOT, "%,d ₽", sum).replace(',', ' ');
    }
}
