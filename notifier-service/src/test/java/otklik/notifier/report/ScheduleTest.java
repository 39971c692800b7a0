package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Schedule moscow = daily("09:00", "Europe/Moscow");

    @Test
    void shouldBeDueFromTheMomentOnUntilTheNext() {
        assertThat(moscow.due(at("2026-11-21T05:59:59Z"), LONG_AGO)).contains(LocalDate.of(2026, 11, 20));
        assertThat(moscow.due(at("2026-11-21T06:00:00Z"), LONG_AGO)).contains(LocalDate.of(2026, 11, 21));
        assertThat(moscow.due(at("2026-11-21T22:30:00Z"), LONG_AGO))
                .as("past midnight")
                .contains(LocalDate.of(2026, 11, 21));
    }

    @Test
    void shouldNotBeDueForATimeBeforeTheFirstStart() {
        Instant now = at("2026-11-21T07:00:00Z");
        assertThat(moscow.due(now, at("2026-11-21T06:30:00Z"))).isEmpty();
        assertThat(moscow.due(now, at("2026-11-21T05:30:00Z"))).isPresent();
    }

    @Test
    void shouldTellTheNextTime() {
        assertThat(moscow.next(at("2026-11-21T05:59:59Z"))).isEqualTo(at("2026-11-21T06:00:00Z"));
        assertThat(moscow.next(at("2026-11-21T06:00:00Z"))).isEqualTo(at("2026-11-22T06:00:00Z"));
    }

    @Test
    void shouldComeOnceAWeek() {
        Schedule mondays = new Schedule(Optional.of(DayOfWeek.MONDAY), LocalTime.of(9, 10), ZoneId.of("Europe/Moscow"));
        assertThat(mondays.next(at("2026-11-23T06:09:00Z"))).isEqualTo(at("2026-11-23T06:10:00Z"));
        assertThat(mondays.next(at("2026-11-23T06:10:00Z"))).isEqualTo(at("2026-11-30T06:10:00Z"));
        assertThat(mondays.due(at("2026-11-23T06:09:00Z"), LONG_AGO)).contains(LocalDate.of(2026, 11, 16));
        assertThat(mondays.due(at("2026-11-29T20:00:00Z"), LONG_AGO))
                .as("all week")
                .contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void shouldKeepTheWallClockWhenClocksChange() {
        Schedule berlin = daily("09:00", "Europe/Berlin");
        assertThat(berlin.next(at("2026-03-28T09:00:00Z"))).isEqualTo(at("2026-03-29T07:00:00Z"));
        assertThat(berlin.next(at("2026-10-24T09:00:00Z"))).isEqualTo(at("2026-10-25T08:00:00Z"));
        Schedule mondays = new Schedule(Optional.of(DayOfWeek.MONDAY), LocalTime.of(9, 10), ZoneId.of("Europe/Berlin"));
        assertThat(mondays.next(at("2026-10-19T12:00:00Z"))).isEqualTo(at("2026-10-26T08:10:00Z"));
    }

    @Test
    void shouldSendOnceWhenTheTimeIsSkippedOrRepeated() {
        Schedule berlin = daily("02:30", "Europe/Berlin");
        assertThat(berlin.next(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
        assertThat(berlin.next(at("2026-10-24T12:00:00Z"))).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(berlin.next(at("2026-10-25T01:00:00Z")))
                .as("between the first 02:30 and the second")
                .isEqualTo(at("2026-10-26T01:30:00Z"));
    }

    @Test
    void shouldSendAtTheFirstMomentOfADayThatSkipsMidnight() {
        Schedule beirut = daily("00:00", "Asia/Beirut");
        assertThat(beirut.next(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-28T22:00:00Z"));
    }

    @Test
    void shouldFollowAZoneThatChangesItsOffset() {
        Schedule kiritimati = daily("09:00", "Pacific/Kiritimati");
        assertThat(kiritimati.next(at("2026-11-20T18:00:00Z"))).isEqualTo(at("2026-11-20T19:00:00Z"));
        Schedule kathmandu = daily("09:00", "Asia/Kathmandu");
        assertThat(kathmandu.next(at("2026-11-20T03:00:00Z"))).isEqualTo(at("2026-11-20T03:15:00Z"));
    }

    private static Schedule daily(String at, String zone) {
        return new Schedule(LocalTime.parse(at), ZoneId.of(zone));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
