package otklik.notifier.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import otklik.events.analytics.Day;

/** Figures of each manager and of all over some dates. */
record Teams(Map<String, Figures> byManager) {
    Teams {
        byManager = Map.copyOf(byManager);
    }

    /** @param last included, as is {@code first} */
    static Teams of(Collection<Day> days, LocalDate first, LocalDate last) {
        Map<String, Figures> figures = new HashMap<>();
        days.stream()
                .filter(day -> within(LocalDate.parse(day.date()), first, last))
                .forEach(day -> figures.merge(day.managerId(), Figures.of(day), Figures::plus));
        figures.values().removeIf(Figures::isEmpty);
        return new Teams(figures);
    }

    static Teams of(Collection<Day> days, LocalDate date) {
        return of(days, date, date);
    }

    Figures of(String managerId) {
        return byManager.getOrDefault(managerId, Figures.NONE);
    }

    Figures all() {
        return Figures.sum(byManager.values());
    }

    List<String> managers() {
        return List.copyOf(byManager.keySet());
    }

    private static boolean within(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
