package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/heat}: when clients write and when they wait, by weekday and local hour; managers are not told apart. */
public record HeatView(
        @JsonUnwrapped Envelope envelope, long targetSec, List<Cell> cells, int inbound, int inboundOutOfHours) {
    private static final int HOURS = 24;

    /**
     * @param weekday 1 is Monday
     * @param n answered waits that opened in this hour, as percentiles count them
     * @param working the shop answers in this hour on some such day of the period
     */
    public record Cell(
            int weekday,
            int hour,
            int inbound,
            int waits,
            int unanswered,
            int n,
            boolean few,
            Long medianSec,
            Long p90Sec,
            boolean working) {}

    public static HeatView of(Look look, Query query) {
        List<HourRow> rows = look.facts().hours.values().stream()
                .filter(row -> query.takes(row.hour().toLocalDate()) && query.takesChannel(row.channel()))
                .toList();
        Map<Integer, List<HourRow>> byHour = rows.stream()
                .collect(Collectors.groupingBy(row -> row.hour().getDayOfWeek().getValue() * HOURS
                        + row.hour().getHour()));
        List<Cell> cells = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                List<HourRow> found = byHour.getOrDefault(weekday.getValue() * HOURS + hour, List.of());
                cells.add(cell(weekday, hour, found, works(look, query, weekday, hour)));
            }
        }
        return new HeatView(
                look.envelope(query, new Applied(true, true, false)),
                look.rules().targetSec(),
                cells,
                cells.stream().mapToInt(Cell::inbound).sum(),
                cells.stream()
                        .filter(cell -> !cell.working())
                        .mapToInt(Cell::inbound)
                        .sum());
    }

    static Spread spread(List<HourRow> rows) {
        return Spread.merged(rows.stream().map(HourRow::spread).toList());
    }

    private static Cell cell(DayOfWeek weekday, int hour, List<HourRow> rows, boolean working) {
        Timing timing = Timing.of(spread(rows));
        return new Cell(
                weekday.getValue(),
                hour,
                rows.stream().mapToInt(HourRow::inbound).sum(),
                rows.stream().mapToInt(HourRow::waits).sum(),
                rows.stream().mapToInt(HourRow::unanswered).sum(),
                timing.n(),
                timing.few(),
                timing.medianSec(),
                timing.p90Sec(),
                working);
    }

    private static boolean works(Look look, Query query, DayOfWeek weekday, int hour) {
        return query.from()
                .datesUntil(query.to().plusDays(1))
                .filter(date -> date.getDayOfWeek() == weekday)
                .map(date -> date.atTime(hour, 0).atZone(look.rules().zone()).toEpochSecond())
                .anyMatch(second -> look.rules().hours().between(second, second + 3_600) > 0);
    }
}
