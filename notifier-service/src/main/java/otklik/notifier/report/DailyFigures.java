package otklik.notifier.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A date's figures beside those of the day before and of the same weekday a week before.
 *
 * @param managers who had anything that date, by chats descending, then name, then id
 */
public record DailyFigures(LocalDate date, List<Line> managers, Line team) {
    static final Comparator<Line> MOST_CHATS_FIRST = Comparator.comparingInt(
                    (Line line) -> -line.day().chats())
            .thenComparing(Line::name)
            .thenComparing(Line::id);

    /**
     * One manager's figures, or everybody's.
     *
     * @param id empty for nobody and for everybody
     * @param name empty likewise
     */
    public record Line(String id, String name, Figures day, Figures before, Figures weekBefore) {}

    public DailyFigures {
        managers = List.copyOf(managers);
    }

    public static DailyFigures of(LocalDate date, Facts facts) {
        return of(
                date,
                ManagerNames.of(facts.days()),
                Teams.of(facts.days(), date),
                Teams.of(facts.days(), date.minusDays(1)),
                Teams.of(facts.days(), date.minusWeeks(1)));
    }

    /** A day that is not over is compared with nothing. */
    public static DailyFigures soFar(LocalDate date, Facts facts) {
        Teams none = Teams.of(List.of(), date);
        return of(date, ManagerNames.of(facts.days()), Teams.of(facts.days(), date), none, none);
    }

    private static DailyFigures of(LocalDate date, ManagerNames names, Teams day, Teams before, Teams weekBefore) {
        List<Line> managers = day.managers().stream()
                .map(id -> new Line(id, names.of(id).orElse(""), day.of(id), before.of(id), weekBefore.of(id)))
                .sorted(MOST_CHATS_FIRST)
                .toList();
        return new DailyFigures(date, managers, new Line("", "", day.all(), before.all(), weekBefore.all()));
    }

    public boolean comparable() {
        return !team.before().isEmpty() || !team.weekBefore().isEmpty();
    }
}
