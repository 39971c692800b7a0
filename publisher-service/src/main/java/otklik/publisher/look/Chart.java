package otklik.publisher.look;

import java.util.List;

/**
 * Columns beside each other, a group of them a row of the tab, for its first rows.
 *
 * @param domain the column that names the groups; zero-based, as those of the series
 */
public record Chart(String title, int domain, List<Integer> series, boolean percents) {
    /** So many groups can be told apart. */
    public static final int MOST_ROWS = 15;

    public Chart {
        series = List.copyOf(series);
    }
}
