package otklik.notifier.chart;

import java.util.List;

/**
 * What a report's picture shows, all in words of the reader.
 *
 * @param managers a bar each, in order
 * @param days the trend, oldest first
 * @param times of the same days
 */
public record TeamChart(Words words, List<Stack> managers, List<Stack> days, List<ReplyTimes> times) {
    /** Titles of the three panels, and what stands in their legends. */
    public record Words(
            String managers,
            String days,
            String times,
            String inTime,
            String late,
            String unanswered,
            String median,
            String p90) {}

    public TeamChart {
        managers = List.copyOf(managers);
        days = List.copyOf(days);
        times = List.copyOf(times);
    }

    /** Nothing to draw. */
    public boolean isEmpty() {
        return managers.isEmpty() || managers.stream().allMatch(bar -> bar.height() == 0);
    }
}
