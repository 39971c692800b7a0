package otklik.publisher.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that a question takes.
 *
 * @param waits those that count and opened in the period
 * @param open those of them that are open
 */
record Selection(List<DayRow> days, List<Waiting> waits, List<Waiting> open) {
    static Selection of(Look look, Query query) {
        List<DayRow> days = look.facts().days.values().stream()
                .filter(day -> query.takes(day.date) && query.takes(day.channel, day.managerId))
                .toList();
        Between between = Between.of(look, query);
        List<Waiting> waits = look.facts().waits.values().stream()
                .filter(wait -> wait.counts() && between.takes(wait) && query.takes(wait.channel, wait.creditedTo))
                .toList();
        return of(days, waits);
    }

    Map<String, Selection> byManager() {
        return by(day -> day.managerId, wait -> wait.creditedTo);
    }

    Map<String, Selection> byChannel() {
        return by(day -> day.channel, wait -> wait.channel);
    }

    private Map<String, Selection> by(Function<DayRow, String> ofDay, Function<Waiting, String> ofWait) {
        Map<String, List<DayRow>> someDays = days.stream().collect(Collectors.groupingBy(ofDay));
        Map<String, List<Waiting>> someWaits = waits.stream().collect(Collectors.groupingBy(ofWait));
        Map<String, Selection> parts = new TreeMap<>();
        Stream.concat(someDays.keySet().stream(), someWaits.keySet().stream())
                .forEach(key -> parts.computeIfAbsent(
                        key, any -> of(someDays.getOrDefault(key, List.of()), someWaits.getOrDefault(key, List.of()))));
        return parts;
    }

    private static Selection of(List<DayRow> days, List<Waiting> waits) {
        return new Selection(days, waits, waits.stream().filter(Waiting::open).toList());
    }

    Sum sum() {
        Sum sum = new Sum();
        days.forEach(sum::add);
        return sum;
    }

    /** Epoch seconds of local dates, half-open. */
    record Between(long from, long until) {
        static Between of(Look look, Query query) {
            ZoneId zone = look.rules().zone();
            return new Between(start(query.from(), zone), start(query.to().plusDays(1), zone));
        }

        boolean takes(Waiting wait) {
            return takes(wait.openedAt);
        }

        boolean takes(long second) {
            return second >= from && second < until;
        }

        private static long start(LocalDate date, ZoneId zone) {
            return date.atStartOfDay(zone).toEpochSecond();
        }
    }
}
