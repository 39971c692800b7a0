package otklik.sandbox.reference;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReferenceSettingsTest {
    private final ReferenceSettings standard = ReferenceSettings.standard(Instant.EPOCH);

    @Test
    void shouldWorkThroughTheNightThatADayBeganWith() {
        // 2026-11-20 is a Friday: its night is worked to Saturday 06:00, Saturday's own is not.
        ReferenceSettings nights =
                standard.working(LocalTime.of(22, 0), LocalTime.of(6, 0), EnumSet.range(MONDAY, FRIDAY), Set.of());
        assertThat(nights.workingSeconds(Story.at("20 21:00"), Story.at("22 12:00")))
                .isEqualTo(8 * 3600);
        assertThat(nights.works(Story.at("21 5:59:59"))).isTrue();
        assertThat(nights.works(Story.at("21 6:00"))).isFalse();
    }

    @Test
    void shouldRestOnHolidays() {
        ReferenceSettings resting = standard.working(
                LocalTime.of(10, 0),
                LocalTime.of(23, 0),
                EnumSet.allOf(DayOfWeek.class),
                Set.of(LocalDate.of(2026, 11, 21)));
        assertThat(resting.workingSeconds(Story.at("20 22:59"), Story.at("22 10:01")))
                .isEqualTo(120);
    }

    @Test
    void shouldCountTheHourThatAutumnRepeats() {
        ReferenceSettings berlin = standard.in(ZoneId.of("Europe/Berlin"))
                .working(LocalTime.of(22, 0), LocalTime.of(6, 0), EnumSet.allOf(DayOfWeek.class), Set.of());
        assertThat(berlin.workingSeconds(Instant.parse("2026-10-24T18:00:00Z"), Instant.parse("2026-10-25T12:00:00Z")))
                .isEqualTo(9 * 3600);
    }

    /** Second by second, by the local clock, through both changes of the clock. */
    @Test
    void shouldCountEverySecondThatTheLocalClockCallsWorking() {
        for (String start : List.of("2026-03-27T11:13:17Z", "2026-10-23T11:13:17Z")) {
            for (String hours : List.of("22:30-06:15", "09:00-18:00", "10:00-00:00", "08:00-08:00")) {
                LocalTime opens = LocalTime.parse(hours.substring(0, 5));
                LocalTime closes = LocalTime.parse(hours.substring(6));
                ReferenceSettings berlin = standard.in(ZoneId.of("Europe/Berlin"))
                        .working(opens, closes, EnumSet.range(MONDAY, FRIDAY), Set.of(LocalDate.of(2026, 3, 30)));
                Instant from = Instant.parse(start);
                assertThat(berlin.workingSeconds(from, from.plusSeconds(400_000)))
                        .as(start + " " + hours)
                        .isEqualTo(LongStream.range(0, 400_000)
                                .filter(second -> ticks(berlin, from.plusSeconds(second)))
                                .count());
            }
        }
    }

    private static boolean ticks(ReferenceSettings settings, Instant second) {
        LocalDateTime local = LocalDateTime.ofInstant(second, settings.zone());
        boolean night = !settings.closes().isAfter(settings.opens());
        boolean evening = !local.toLocalTime().isBefore(settings.opens());
        boolean morning = local.toLocalTime().isBefore(settings.closes());
        LocalDate day = evening ? local.toLocalDate() : local.toLocalDate().minusDays(night ? 1 : 0);
        return (night ? evening || morning : evening && morning)
                && settings.workDays().contains(day.getDayOfWeek())
                && !settings.holidays().contains(day);
    }
}
