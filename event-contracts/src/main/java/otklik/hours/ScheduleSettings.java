package otklik.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import otklik.hours.WorkingHours.Schedule;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/** When the shop answers clients, as the operator set it. */
public final class ScheduleSettings {
    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private ScheduleSettings() {}

    /** Of {@code WORK_HOURS}, {@code WORK_DAYS} and {@code HOLIDAYS}. */
    public static Schedule schedule(Environment environment) {
        String hours = environment.text("WORK_HOURS", "10:00-23:00");
        Matcher form = HOURS.matcher(hours);
        if (!form.matches()) {
            throw new InvalidSetting("WORK_HOURS", "is not of the form 10:00-23:00");
        }
        return parsed("WORK_HOURS", "is not of the form 10:00-23:00", hours, text -> {
            LocalTime opens = LocalTime.parse(form.group(1));
            LocalTime closes = "24:00".equals(form.group(2)) ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2));
            return new Schedule(opens, closes, days(environment), holidays(environment));
        });
    }

    private static Set<DayOfWeek> days(Environment environment) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : environment.names("WORK_DAYS", "MON-SUN")) {
            String[] ends = part.split("-");
            int first = day(ends[0]);
            int last = day(ends[ends.length - 1]);
            for (int day = first; ; day = (day + 1) % DAYS.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static int day(String name) {
        int day = DAYS.indexOf(name.toUpperCase(Locale.ROOT));
        if (day < 0) {
            throw new InvalidSetting("WORK_DAYS", "is not of the form MON-FRI or MON,WED");
        }
        return day;
    }

    private static Set<LocalDate> holidays(Environment environment) {
        return environment.names("HOLIDAYS", "").stream()
                .map(date -> parsed("HOLIDAYS", "holds what is no date as 2026-01-01", date, LocalDate::parse))
                .collect(Collectors.toSet());
    }

    private static <T> T parsed(String name, String problem, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (DateTimeException e) {
            throw new InvalidSetting(name, problem);
        }
    }
}
