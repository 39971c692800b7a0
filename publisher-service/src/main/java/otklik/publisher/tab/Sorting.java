package otklik.publisher.tab;

import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;

/** By which columns the rows of a tab are ordered, the first named first. */
public record Sorting(Layout layout, Comparator<Row> order) {
    public static Sorting of(Layout layout) {
        return new Sorting(layout, (a, b) -> 0);
    }

    /** The greatest number first, an absent one last. */
    public Sorting most(String column) {
        int place = layout.column(column);
        return then(Comparator.comparingDouble(row -> row.hasNumber(place) ? -row.number(place) : Double.MAX_VALUE));
    }

    /** The least number first, an absent one last. */
    public Sorting least(String column) {
        int place = layout.column(column);
        return then(Comparator.comparingDouble(row -> row.hasNumber(place) ? row.number(place) : Double.MAX_VALUE));
    }

    /** The latest date first. */
    public Sorting latest(String column) {
        int place = layout.column(column);
        return then(Comparator.comparing((Row row) -> row.text(place)).reversed());
    }

    /** By code points. */
    public Sorting text(String column) {
        int place = layout.column(column);
        return then(Comparator.comparing(row -> row.text(place), Sorting::byCodePoints));
    }

    /** As numbers. */
    public Sorting id(String column) {
        int place = layout.column(column);
        return then(
                Comparator.comparingInt((Row row) -> row.text(place).length()).thenComparing(row -> row.text(place)));
    }

    /** As listed at that moment; others come first. */
    public Sorting listed(String column, List<String> words) {
        int place = layout.column(column);
        return then(Comparator.comparingInt(row -> words.indexOf(row.text(place))));
    }

    public Sorting manager() {
        return text("manager_name").id("manager_id");
    }

    private Sorting then(Comparator<Row> next) {
        return new Sorting(layout, order.thenComparing(next));
    }

    private static int byCodePoints(String a, String b) {
        PrimitiveIterator.OfInt left = a.codePoints().iterator();
        PrimitiveIterator.OfInt right = b.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = Integer.compare(left.nextInt(), right.nextInt());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
