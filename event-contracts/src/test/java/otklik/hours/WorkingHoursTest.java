package otklik.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import otklik.hours.WorkingHours.Schedule;

class WorkingHoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);

    private static long at(String local, ZoneId zone) {
        return java.time.LocalDateTime.parse(local).atZone(zone).toEpochSecond();
    }

    private static WorkingHours hours(ZoneId zone, String opens, String closes) {
        return new WorkingHours(zone, new Schedule(LocalTime.parse(opens), LocalTime.parse(closes), WEEK, Set.of()));
    }

    @Test
    void shouldCountOnlyOpenSecondsOverTheNight() {
        WorkingHours hours = hours(MOSCOW, "10:00", "23:00");
        assertThat(hours.between(at("2026-11-20T22:59:00", MOSCOW), at("2026-11-21T10:01:00", MOSCOW)))
                .isEqualTo(120);
        assertThat(hours.between(at("2026-11-20T23:00:00", MOSCOW), at("2026-11-21T10:00:00", MOSCOW)))
                .isZero();
    }

    @Test
    void shouldBeHalfOpen() {
        WorkingHours hours = hours(MOSCOW, "10:00", "23:00");
        assertThat(hours.open(at("2026-11-20T10:00:00", MOSCOW))).isTrue();
        assertThat(hours.open(at("2026-11-20T22:59:59", MOSCOW))).isTrue();
        assertThat(hours.open(at("2026-11-20T23:00:00", MOSCOW))).isFalse();
    }

    @Test
    void shouldGiveAShiftOverMidnightToTheDayItStartsOn() {
        Schedule fridays =
                new Schedule(LocalTime.of(22, 0), LocalTime.of(6, 0), EnumSet.of(DayOfWeek.FRIDAY), Set.of());
        WorkingHours hours = new WorkingHours(MOSCOW, fridays);
        assertThat(hours.between(at("2026-11-20T00:00:00", MOSCOW), at("2026-11-22T00:00:00", MOSCOW)))
                .isEqualTo(8 * 3600);
        assertThat(hours.open(at("2026-11-21T05:59:59", MOSCOW))).isTrue();
        assertThat(hours.open(at("2026-11-20T05:00:00", MOSCOW))).isFalse();
    }

    @Test
    void shouldSkipHolidays() {
        Schedule schedule =
                new Schedule(LocalTime.of(10, 0), LocalTime.of(23, 0), WEEK, Set.of(LocalDate.of(2027, 1, 1)));
        WorkingHours hours = new WorkingHours(MOSCOW, schedule);
        assertThat(hours.between(at("2026-12-31T22:00:00", MOSCOW), at("2027-01-02T11:00:00", MOSCOW)))
                .isEqualTo(2 * 3600);
    }

    @Test
    void shouldFollowTheClockWhenItChanges() {
        WorkingHours hours = hours(BERLIN, "00:00", "06:00");
        assertThat(hours.between(at("2026-03-29T00:00:00", BERLIN), at("2026-03-29T12:00:00", BERLIN)))
                .isEqualTo(5 * 3600);
        assertThat(hours.between(at("2026-10-25T00:00:00", BERLIN), at("2026-10-25T12:00:00", BERLIN)))
                .isEqualTo(7 * 3600);
    }

    @Test
    void shouldFindTheMomentAWaitPassesItsTarget() {
        WorkingHours hours = hours(MOSCOW, "10:00", "23:00");
        long start = at("2026-11-20T22:55:00", MOSCOW);
        assertThat(hours.momentAfter(start, 600, start + 72 * 3_600)).isEqualTo(at("2026-11-21T10:05:01", MOSCOW));
    }

    @Property
    void shouldAddUpOverAnyMiddle(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_800_000_000) long start,
            @ForAll @IntRange(max = 500_000) int first,
            @ForAll @IntRange(max = 500_000) int second) {
        WorkingHours hours = hours(BERLIN, "21:30", "04:15");
        assertThat(hours.between(start, start + first) + hours.between(start + first, start + first + second))
                .isEqualTo(hours.between(start, start + first + second));
    }

    @Property(tries = 30)
    void shouldEqualACountMinuteByMinute(
            @ForAll @LongRange(min = 28_000_000, max = 30_000_000) long startMinute,
            @ForAll @IntRange(max = 6000) int minutes) {
        WorkingHours hours = hours(BERLIN, "21:30", "04:15");
        long open = 0;
        for (long minute = startMinute; minute < startMinute + minutes; minute++) {
            ZonedDateTime local = Instant.ofEpochSecond(minute * 60).atZone(BERLIN);
            LocalTime time = local.toLocalTime();
            open += time.compareTo(LocalTime.of(21, 30)) >= 0 || time.isBefore(LocalTime.of(4, 15)) ? 60 : 0;
        }
        assertThat(hours.between(startMinute * 60, (startMinute + minutes) * 60))
                .isEqualTo(open);
    }
}
