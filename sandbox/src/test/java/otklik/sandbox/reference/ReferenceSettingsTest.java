package otklik.sandbox.reference;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceSettingsTest {
    private final ReferenceSettings standard = ReferenceSettings.standard(Instant.EPOCH);

    @Test
    void shouldWorkThroughTheNightThatADayBeganWith() {
        // 2026-11-20 is a Friday: its night is worked to Saturday 06:00, Saturday's own is not.
        ReferenceSettings nights = standard.working(
                LocalTime.of(22, 0), LocalTime.of(6, 0), EnumSet.range(MONDAY, FRIDAY), Set.of());
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
        assertThat(berlin.workingSeconds(
                        Instant.parse("2026-10-24T18:00:00Z"), Instant.parse("2026-10-25T12:00:00Z")))
                .isEqualTo(9 * 3600);
    }
}
