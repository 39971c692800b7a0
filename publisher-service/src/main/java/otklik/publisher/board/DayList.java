package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/days}: the rows that every sum is made of, latest date first. */
public record DayList(@JsonUnwrapped Envelope envelope, List<Row> rows) {
    /** @param revision counts up when a late fact restates the day */
    public record Row(
            String date,
            String channel,
            String managerId,
            String managerName,
            @JsonUnwrapped Counts counts,
            Map<String, BigDecimal> paidSum,
            long revision) {
        static Row of(Facts facts, DayRow day) {
            Sum sum = new Sum();
            sum.add(day);
            return new Row(
                    day.date.toString(),
                    day.channel,
                    day.managerId,
                    facts.managerName(day.managerId),
                    Counts.of(sum),
                    day.paidSum,
                    day.revision);
        }
    }

    public static DayList of(Look look, Query query) {
        return new DayList(
                look.envelope(query, Applied.ALL),
                Selection.of(look, query).days().stream()
                        .sorted(Comparator.comparing((DayRow day) -> day.date)
                                .reversed()
                                .thenComparing(day -> day.channel)
                                .thenComparing(day -> day.managerId))
                        .map(day -> Row.of(look.facts(), day))
                        .toList());
    }
}
