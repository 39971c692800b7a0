package otklik.publisher.board;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The median of a date, for a line of them. */
public record Spark(String date, int n, Long medianSec) {
    static List<Spark> of(List<DayRow> days) {
        SortedMap<String, List<Spread>> byDate = new TreeMap<>();
        days.forEach(day -> byDate.computeIfAbsent(day.date.toString(), any -> new ArrayList<>())
                .add(day.spread));
        List<Spark> line = new ArrayList<>();
        byDate.forEach((date, spreads) -> {
            Spread spread = Spread.merged(spreads);
            if (spread.size() > 0) {
                line.add(new Spark(date, spread.size(), Look.orNull(spread.quantile(5))));
            }
        });
        return line;
    }
}
