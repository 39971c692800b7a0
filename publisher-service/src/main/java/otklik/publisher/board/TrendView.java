package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/trends}: every date of the period, oldest first. */
public record TrendView(@JsonUnwrapped Envelope envelope, long targetSec, List<Day> days, Day total) {
    /** A date, or all of them: then it has none. */
    public record Day(
            String date,
            @JsonUnwrapped Counts counts,
            @JsonUnwrapped Timing timing,
            @JsonUnwrapped Rates rates,
            Map<String, BigDecimal> paidSum) {
        static Day of(String date, List<DayRow> rows) {
            Sum sum = new Sum();
            rows.forEach(sum::add);
            return new Day(date, Counts.of(sum), Timing.of(sum.spread()), Rates.of(sum), sum.paidSum());
        }
    }

    public static TrendView of(Look look, Query query) {
        List<DayRow> rows = Selection.of(look, query).days();
        Map<LocalDate, List<DayRow>> byDate = rows.stream().collect(Collectors.groupingBy(row -> row.date));
        Function<LocalDate, Day> day = date -> Day.of(date.toString(), byDate.getOrDefault(date, List.of()));
        return new TrendView(
                look.envelope(query, Applied.ALL),
                look.rules().targetSec(),
                query.from().datesUntil(query.to().plusDays(1)).map(day).toList(),
                Day.of(null, rows));
    }
}
