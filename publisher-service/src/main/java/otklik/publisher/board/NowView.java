package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import otklik.events.analytics.Alert;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/**
 * {@code /api/v1/now}: whom we lose this minute, and whose chat it is.
 *
 * @param working whether the shop answers now; clocks run only then
 * @param waits open ones, the longest first
 * @param hours of today that have a row, not by manager
 * @param alerts the latest
 * @param lastAnswer the latest; absent when there is none
 */
public record NowView(
        @JsonUnwrapped Envelope envelope,
        long targetSec,
        boolean working,
        Counters counters,
        List<WaitRow> waits,
        List<Kept> keptWaiting,
        List<Hour> hours,
        List<Raised> alerts,
        Answer lastAnswer) {
    private static final int ALERTS = 10;

    public record Counters(
            int waiting,
            int pastTarget,
            @JsonProperty("past_3_targets") int past3Targets,
            Long longestSec,
            Day today,
            Day yesterday,
            @JsonUnwrapped Pending pending) {}

    /** Waits that opened on a date. */
    public record Day(int waits, int answered, int unanswered, BigDecimal noReplyRate, @JsonUnwrapped Timing timing) {
        static Day of(Sum sum) {
            return new Day(
                    sum.get(Figure.WAITS),
                    sum.get(Figure.ANSWERED),
                    sum.get(Figure.UNANSWERED),
                    sum.unanswered().percent().orElse(null),
                    Timing.of(sum.spread()));
        }
    }

    /** Who lets clients wait. */
    public record Kept(String managerId, String managerName, int waiting, int pastTarget, long longestSec) {}

    public record Hour(int hour, int inbound, int waits, int n, Long p90Sec) {}

    /** @param level percent of the target */
    public record Raised(
            String waitId,
            String chatId,
            int level,
            String raisedAt,
            String managerId,
            String managerName,
            String channel) {}

    public record Answer(String endedAt, String chatId, String managerId, String managerName, long workSec) {}

    public static NowView of(Look look, Query query) {
        LocalDate today = look.today();
        List<Waiting> open = look.facts().open.values().stream()
                .filter(wait -> query.takes(wait.channel, wait.creditedTo))
                .sorted(Comparator.comparingLong((Waiting wait) -> -look.workSec(wait))
                        .thenComparingLong(wait -> wait.openedAt)
                        .thenComparing(wait -> wait.id))
                .toList();
        return new NowView(
                look.envelope(query, new Applied(false, true, true)),
                look.rules().targetSec(),
                look.rules().hours().open(look.now()),
                counters(look, query, open),
                open.stream().map(wait -> WaitRow.of(look, wait)).toList(),
                kept(look, open),
                hours(look, query, today),
                alerts(look, query),
                lastAnswer(look, query));
    }

    private static Counters counters(Look look, Query query, List<Waiting> open) {
        Sum today = sum(look, query, look.today());
        Sum yesterday = sum(look, query, look.today().minusDays(1));
        long target = look.rules().targetSec();
        return new Counters(
                open.size(),
                (int) open.stream().filter(look::pastTarget).count(),
                (int) open.stream()
                        .filter(wait -> look.workSec(wait) > 3 * target)
                        .count(),
                open.isEmpty() ? null : look.workSec(open.get(0)),
                Day.of(today),
                Day.of(yesterday),
                Pending.of(look, today.spread(), open));
    }

    private static Sum sum(Look look, Query query, LocalDate date) {
        Sum sum = new Sum();
        look.facts().days.values().stream()
                .filter(day -> day.date.equals(date) && query.takes(day.channel, day.managerId))
                .forEach(sum::add);
        return sum;
    }

    private static List<Kept> kept(Look look, List<Waiting> open) {
        Map<String, List<Waiting>> byManager = open.stream().collect(Collectors.groupingBy(wait -> wait.creditedTo));
        return byManager.entrySet().stream()
                .map(entry -> new Kept(
                        entry.getKey(),
                        look.facts().managerName(entry.getKey()),
                        entry.getValue().size(),
                        (int) entry.getValue().stream().filter(look::pastTarget).count(),
                        entry.getValue().stream().mapToLong(look::workSec).max().orElse(0)))
                .sorted(Comparator.comparingLong((Kept kept) -> -kept.longestSec())
                        .thenComparing(Kept::managerId))
                .toList();
    }

    private static List<Hour> hours(Look look, Query query, LocalDate today) {
        TreeMap<Integer, List<HourRow>> byHour = look.facts().hours.values().stream()
                .filter(row -> row.hour().toLocalDate().equals(today) && query.takesChannel(row.channel()))
                .collect(Collectors.groupingBy(row -> row.hour().getHour(), TreeMap::new, Collectors.toList()));
        return byHour.entrySet().stream()
                .map(entry -> hour(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Hour hour(int hour, List<HourRow> rows) {
        Spread spread = HeatView.spread(rows);
        return new Hour(
                hour,
                rows.stream().mapToInt(HourRow::inbound).sum(),
                rows.stream().mapToInt(HourRow::waits).sum(),
                spread.size(),
                Look.orNull(spread.quantile(9)));
    }

    private static List<Raised> alerts(Look look, Query query) {
        return look.facts().alerts.values().stream()
                .filter(alert ->
                        query.takes(alert.waiting().channel(), alert.waiting().creditedTo()))
                .sorted(Comparator.comparing(Alert::raisedAt).reversed().thenComparing(Alert::waitId))
                .limit(ALERTS)
                .map(alert -> raised(look, alert))
                .toList();
    }

    private static Raised raised(Look look, Alert alert) {
        String manager = alert.waiting().creditedTo();
        return new Raised(
                alert.waitId(),
                alert.waiting().chatId(),
                alert.level(),
                look.time(alert.raisedAt()),
                manager,
                look.facts().managerName(manager),
                alert.waiting().channel());
    }

    private static Answer lastAnswer(Look look, Query query) {
        return look.facts().waits.values().stream()
                .filter(wait -> wait.end == Waiting.End.ANSWERED && query.takes(wait.channel, wait.creditedTo))
                .max(Comparator.comparingLong(Waiting::endedAt).thenComparing(wait -> wait.id))
                .map(wait -> new Answer(
                        look.time(wait.endedAt()),
                        wait.chatId,
                        wait.creditedTo,
                        look.facts().managerName(wait.creditedTo),
                        wait.workSec()))
                .orElse(null);
    }
}
