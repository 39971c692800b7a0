package otklik.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Working seconds of an interval in constant time: each date's shift has its place in a table of sums, so that an
 * interval is the difference of two sums. Shifts are half-open, belong to the day they start on and may cross midnight;
 * their ends are local times, so the days on which clocks change are as long as they really are.
 */
public final class WorkingHours {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final ZoneId zone;
    private final long[] opens = new long[(int) (LAST.toEpochDay() - FIRST.toEpochDay())];
    private final long[] closes = new long[opens.length];
    private final long[] worked = new long[opens.length + 1];

    public WorkingHours(ZoneId zone, Schedule schedule) {
        this.zone = zone;
        for (int day = 0; day < opens.length; day++) {
            LocalDate date = FIRST.plusDays(day);
            opens[day] = date.atTime(schedule.opens()).atZone(zone).toEpochSecond();
            closes[day] = schedule.worksOn(date)
                    ? Math.max(
                            opens[day],
                            date.plusDays(schedule.endsNextDay() ? 1 : 0)
                                    .atTime(schedule.closes())
                                    .atZone(zone)
                                    .toEpochSecond())
                    : opens[day];
            worked[day + 1] = worked[day] + closes[day] - opens[day];
        }
    }

    /** Working seconds from {@code start} to {@code end}, epoch seconds; none when the end is not later. */
    public long between(long start, long end) {
        return end <= start ? 0 : upTo(end) - upTo(start);
    }

    public boolean open(long second) {
        return between(second, second + 1) == 1;
    }

    /** The first second at which more than {@code worked} working seconds have passed since {@code start}, at most {@code limit}. */
    public long momentAfter(long start, long worked, long limit) {
        long low = start;
        long high = limit;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (between(start, middle) > worked) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public LocalDate date(long second) {
        return local(second).toLocalDate();
    }

    public LocalDateTime local(long second) {
        return Instant.ofEpochSecond(second).atZone(zone).toLocalDateTime();
    }

    /** The moment in the business zone, as topics and tabs tell it. */
    public OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(second).atZone(zone).toOffsetDateTime();
    }

    private long upTo(long second) {
        long day = date(second).toEpochDay() - FIRST.toEpochDay();
        if (day < 1 || day >= opens.length) {
            throw new IllegalArgumentException("a time outside of the years 2000 to 2099");
        }
        return worked[(int) day - 1] + passed((int) day - 1, second) + passed((int) day, second);
    }

    private long passed(int day, long second) {
        return Math.max(0, Math.min(closes[day], second) - opens[day]);
    }

    /**
     * When the shop answers clients.
     *
     * @param closes not later than {@code opens}: on the next day; midnight stands for the day's end
     */
    public record Schedule(LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {
        public static final Schedule STANDARD =
                new Schedule(LocalTime.of(10, 0), LocalTime.of(23, 0), Set.of(DayOfWeek.values()), Set.of());

        public Schedule {
            days = Set.copyOf(days);
            holidays = Set.copyOf(holidays);
        }

        boolean worksOn(LocalDate date) {
            return days.contains(date.getDayOfWeek()) && !holidays.contains(date);
        }

        boolean endsNextDay() {
            return !closes.isAfter(opens);
        }
    }
}
