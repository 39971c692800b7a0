package otklik.publisher.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import otklik.events.analytics.Day;

/** A row of {@code analytics.days.v1} in little room. */
final class DayRow {
    final String managerId;
    final String managerName;
    final String channel;
    final LocalDate date;
    final long revision;
    final Spread spread;
    final Map<String, BigDecimal> paidSum;
    private final int[] counts;

    DayRow(Day day, String managerId, String channel) {
        this.managerId = managerId;
        this.managerName = day.managerName();
        this.channel = channel;
        this.date = LocalDate.parse(day.date());
        this.revision = day.revision();
        this.spread = Spread.of(day.waitHistogram());
        this.paidSum = Map.copyOf(day.paidSum());
        this.counts = Figure.of(day);
    }

    int get(Figure figure) {
        return counts[figure.ordinal()];
    }
}
