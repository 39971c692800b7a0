package otklik.publisher.board;

import java.util.List;

/** Places by P90 as ranges: intervals that overlap give no order. */
final class Ranking {
    private Ranking() {}

    static List<StaffView.Row> placed(List<StaffView.Row> rows) {
        List<StaffView.Row> ranked = rows.stream().filter(StaffView.Row::ranked).toList();
        return rows.stream()
                .map(row -> row.ranked() ? placed(row, ranked) : row)
                .sorted(StaffView.ORDER)
                .toList();
    }

    private static StaffView.Row placed(StaffView.Row row, List<StaffView.Row> all) {
        long quicker = all.stream()
                .filter(other -> other.timing().quicker(row.timing()))
                .count();
        long slower = all.stream()
                .filter(other -> row.timing().quicker(other.timing()))
                .count();
        return row.at((int) quicker + 1, all.size() - (int) slower);
    }
}
