package otklik.notifier.report;

import java.time.LocalDate;
import otklik.events.analytics.Day;

/**
 * What the reports need of a day row, as small as it can be: a year of them is held.
 *
 * @param managerName empty where it is not known
 */
public record DayRow(String managerId, String managerName, LocalDate date, Figures figures) {
    public static DayRow of(Day day) {
        String name = day.managerName() == null ? "" : day.managerName().strip();
        return new DayRow(day.managerId().intern(), name.intern(), LocalDate.parse(day.date()), Figures.of(day));
    }
}
