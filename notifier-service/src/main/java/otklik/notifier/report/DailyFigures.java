package otklik.notifier.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import otklik.events.analytics.Day;

/**
 * A date's figures beside those of the day before.
 *
 * @param managers who had anything that date, by chats descending, then name, then id
 */
public record DailyFigures(LocalDate date, List<Manager> managers, Figures team, Figures teamBefore) {
    private static final Comparator<Manager> ORDER = Comparator.comparingInt(
                    (Manager manager) -> -manager.day().chats())
            .thenComparing(Manager::name)
            .thenComparing(Manager::id);

    /** @param name empty when nobody is known by it */
    public record Manager(String id, String name, Figures day, Figures before) {}

    public DailyFigures {
        managers = List.copyOf(managers);
    }

    /** @param days rows of any dates */
    public static DailyFigures of(LocalDate date, Collection<Day> days) {
        Map<String, Figures> today = byManager(date, days);
        Map<String, Figures> before = byManager(date.minusDays(1), days);
        Map<String, String> names = names(date, days);
        List<Manager> managers = new ArrayList<>();
        today.forEach((id, figures) -> managers.add(
                new Manager(id, names.getOrDefault(id, id), figures, before.getOrDefault(id, Figures.NONE))));
        managers.removeIf(manager -> manager.day().isEmpty());
        managers.sort(ORDER);
        return new DailyFigures(date, managers, sum(today.values()), sum(before.values()));
    }

    private static Map<String, Figures> byManager(LocalDate date, Collection<Day> days) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        days.stream()
                .filter(day -> day.date().equals(date.toString()))
                .forEach(day -> figures.merge(day.managerId(), Figures.of(day), Figures::plus));
        return figures;
    }

    /** Channels may know a name of different age: any is right, the same one each time. */
    private static Map<String, String> names(LocalDate date, Collection<Day> days) {
        Map<String, String> names = new LinkedHashMap<>();
        days.stream()
                .filter(day -> day.date().equals(date.toString()))
                .filter(day -> day.managerName() != null && !day.managerName().isBlank())
                .sorted(Comparator.comparing(Day::channel))
                .forEach(day -> names.putIfAbsent(day.managerId(), day.managerName()));
        return names;
    }

    private static Figures sum(Collection<Figures> figures) {
        return figures.stream().reduce(Figures.NONE, Figures::plus);
    }
}
