package otklik.notifier.alert;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * When the shop answers its clients; a shift belongs to the day it starts on.
 *
 * @param closes not later than {@code opens}: on the next day
 */
public record WorkHours(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {
    private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public WorkHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    public static WorkHours from(Environment environment) {
        Matcher form = FORM.matcher(environment.text("WORK_HOURS", "10:00-23:00"));
        try {
            if (form.matches()) {
                return new WorkHours(
                        environment.zone(),
                        LocalTime.parse(form.group(1)),
                        "24:00".equals(form.group(2)) ? LocalTime.MIDNIGHT : LocalTime.parse(form.group(2)),
                        days(environment),
                        holidays(environment));
            }
        } catch (DateTimeException e) {
            throw new InvalidSetting("WORK_HOURS", "is not of the form 10:00-23:00");
        }
        throw new InvalidSetting("WORK_HOURS", "is not of the form 10:00-23:00");
    }

    public boolean open(Instant moment) {
        return seconds(moment, moment.plusSeconds(1)) > 0;
    }

    /** Working seconds from {@code start} to {@code end}, shift by shift. */
    public long seconds(Instant start, Instant end) {
        long seconds = 0;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate date = start.atZone(zone).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            seconds += days.contains(date.getDayOfWeek()) && !holidays.contains(date) ? within(date, start, end) : 0;
        }
        return seconds;
    }

    private long within(LocalDate date, Instant start, Instant end) {
        long opened = date.atTime(opens).atZone(zone).toEpochSecond();
        LocalDate closing = closes.isAfter(opens) ? date : date.plusDays(1);
        long closed = closing.atTime(closes).atZone(zone).toEpochSecond();
        return Math.max(0, Math.min(closed, end.getEpochSecond()) - Math.max(opened, start.getEpochSecond()));
    }

    private static Set<DayOfWeek> days(Environment environment) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : environment.names("WORK_DAYS", "MON-SUN")) {
            String[] ends = part.split("-");
            int last = day(ends[ends.length - 1]);
            for (int day = day(ends[0]); ; day = (day + 1) % DAYS.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static int day(String name) {
        int day = DAYS.indexOf(name);
        if (day < 0) {
            throw new InvalidSetting("WORK_DAYS", "is not of the form MON-FRI or MON,WED");
        }
        return day;
    }

    private static Set<LocalDate> holidays(Environment environment) {
        try {
            return environment.names("HOLIDAYS", "").stream()
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet());
        } catch (DateTimeException e) {
            throw new InvalidSetting("HOLIDAYS", "holds what is no date as 2026-01-01");
        }
    }
}
