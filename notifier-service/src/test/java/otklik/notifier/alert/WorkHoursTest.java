package otklik.notifier.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.settings.Environment;

class WorkHoursTest {
    private final Map<String, String> settings = new HashMap<>();

    @Test
    void shouldCountOnlyWorkingSeconds() {
        assertThat(seconds("2026-11-20T19:50:00Z", "2026-11-21T07:10:00Z")).isEqualTo(20 * 60);
        assertThat(seconds("2026-11-20T20:00:00Z", "2026-11-21T07:00:00Z")).isZero();
        assertThat(seconds("2026-11-20T09:00:00Z", "2026-11-20T09:00:00Z")).isZero();
    }

    @Test
    void shouldCountShiftsOverMidnightByTheDayTheyBegin() {
        settings.put("WORK_HOURS", "22:00-06:00");
        settings.put("WORK_DAYS", "FRI");
        assertThat(seconds("2026-11-20T18:00:00Z", "2026-11-21T18:00:00Z")).isEqualTo(8 * 3600);
        assertThat(open("2026-11-21T02:59:59Z")).isTrue();
        assertThat(open("2026-11-21T03:00:00Z")).isFalse();
    }

    @Test
    void shouldKnowHolidaysAndChangesOfTheClock() {
        settings.put("HOLIDAYS", "2026-11-20");
        assertThat(open("2026-11-20T09:00:00Z")).isFalse();
        settings.put("TZ", "Europe/Berlin");
        settings.put("WORK_HOURS", "00:00-24:00");
        assertThat(seconds("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).isEqualTo(25 * 3600);
    }

    private long seconds(String start, String end) {
        return hours().seconds(Instant.parse(start), Instant.parse(end));
    }

    private boolean open(String moment) {
        return hours().open(Instant.parse(moment));
    }

    private WorkHours hours() {
        return WorkHours.from(new Environment(name -> Optional.ofNullable(settings.get(name))));
    }
}
