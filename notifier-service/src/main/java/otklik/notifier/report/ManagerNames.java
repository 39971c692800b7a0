package otklik.notifier.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Managers' names by id, each as his latest row tells it. */
public record ManagerNames(Map<String, String> byId) {
    private static final Comparator<DayRow> LATEST_FIRST =
            Comparator.comparing(DayRow::date).reversed().thenComparing(DayRow::managerName);

    public ManagerNames {
        byId = Map.copyOf(byId);
    }

    public static ManagerNames of(Collection<DayRow> days) {
        Map<String, String> names = new HashMap<>();
        days.stream()
                .filter(day -> !day.managerId().isEmpty())
                .filter(day -> !day.managerName().isEmpty())
                .sorted(LATEST_FIRST)
                .forEach(day -> names.putIfAbsent(day.managerId(), day.managerName()));
        return new ManagerNames(names);
    }

    /** The id where no name is known; empty for nobody. */
    public Optional<String> of(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(byId.getOrDefault(id, id));
    }
}
