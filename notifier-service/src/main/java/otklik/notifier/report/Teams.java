package otklik.notifier.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of each manager and of all over some dates. */
record Teams(Map<String, Figures> byManager) {
    Teams {
        byManager = Map.copyOf(byManager);
    }

    /** @param last included, as is {@code first} */
    static Teams of(Collection<DayRow> days, LocalDate first, LocalDate last) {
        Map<String, Figures> figures = new HashMap<>();
        days.stream()
                .filter(day -> within(day.date(), first, last))
                .forEach(day -> figures.merge(day.managerId(), day.figures(), Figures::plus));
        figures.values().removeIf(Figures::isEmpty);
        return new Teams(figures);
    }

    static Teams of(Collection<DayRow> days, LocalDate date) {
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
