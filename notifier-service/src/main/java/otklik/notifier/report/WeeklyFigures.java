package otklik.notifier.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A week's figures beside those of the week before.
 *
 * @param first its first date; {@code last} its seventh, or today while it goes on: then as many days are taken of the week before
 * @param managers who had anything in either, by chats of the week descending, then name, then id
 */
public record WeeklyFigures(LocalDate first, LocalDate last, List<Line> managers, Line team) {
    private static final Comparator<Line> MOST_CHATS_FIRST = Comparator.comparingInt(
                    (Line line) -> -line.week().chats())
            .thenComparing(Line::name)
            .thenComparing(Line::id);

    /** @param wholeBefore all seven days of the week before */
    public record Line(String id, String name, Figures week, Figures before, Figures wholeBefore) {}

    public WeeklyFigures {
        managers = List.copyOf(managers);
    }

    /** @param today that of the business zone */
    public static WeeklyFigures of(LocalDate monday, LocalDate today, Facts facts) {
        LocalDate sunday = monday.plusDays(6);
        LocalDate last = today.isBefore(sunday) && !today.isBefore(monday) ? today : sunday;
        return between(monday, last, facts);
    }

    /** The seven days up to yesterday. */
    public static WeeklyFigures lastSevenDays(LocalDate today, Facts facts) {
        return between(today.minusDays(7), today.minusDays(1), facts);
    }

    private static WeeklyFigures between(LocalDate first, LocalDate last, Facts facts) {
        Teams week = Teams.of(facts.days(), first, last);
        Teams before = Teams.of(facts.days(), first.minusWeeks(1), last.minusWeeks(1));
        Teams wholeBefore = Teams.of(facts.days(), first.minusWeeks(1), first.minusDays(1));
        ManagerNames names = ManagerNames.of(facts.days());
        List<Line> managers = Stream.concat(week.managers().stream(), wholeBefore.managers().stream())
                .distinct()
                .map(id -> new Line(id, names.of(id).orElse(""), week.of(id), before.of(id), wholeBefore.of(id)))
                .sorted(MOST_CHATS_FIRST)
                .toList();
        return new WeeklyFigures(first, last, managers, new Line("", "", week.all(), before.all(), wholeBefore.all()));
    }

    public boolean over() {
        return last.equals(first.plusDays(6));
    }

    public boolean comparable() {
        return !team.before().isEmpty();
    }

    /** People, not nobody. */
    List<Line> persons() {
        return managers.stream().filter(line -> !line.id().isEmpty()).toList();
    }
}
