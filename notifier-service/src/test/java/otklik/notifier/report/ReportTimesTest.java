package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReportTimesTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Asked DAILY = Asked.of(ReportKind.DAILY, LocalDate.of(2026, 11, 22));
    private static final Asked WEEKLY = Asked.of(ReportKind.WEEKLY, LocalDate.of(2026, 11, 16));

    private final ReportTimes times = times(DayOfWeek.MONDAY);

    @Test
    void shouldReportYesterdayAndOnMondayTheWeekThatIsOver() {
        assertThat(times.due(at("2026-11-23T06:10:00Z"), LONG_AGO)).containsExactly(DAILY, WEEKLY);
        assertThat(times.due(at("2026-11-23T06:09:59Z"), LONG_AGO))
                .containsExactly(DAILY, Asked.of(ReportKind.WEEKLY, LocalDate.of(2026, 11, 9)));
        assertThat(times.due(at("2026-11-23T06:10:00Z"), at("2026-11-23T06:05:00Z")))
                .as("the first start ever came between the two")
                .containsExactly(WEEKLY);
    }

    @Test
    void shouldReportTheLastWholeWeekOnAnyDay() {
        assertThat(times(DayOfWeek.SUNDAY).due(at("2026-11-29T06:10:00Z"), LONG_AGO))
                .contains(WEEKLY);
        assertThat(times(DayOfWeek.SUNDAY).dueAt(WEEKLY)).contains(at("2026-11-29T06:10:00Z"));
    }

    @Test
    void shouldCallLateWhatComesTenMinutesAfterItsTime() {
        assertThat(times.late(DAILY, at("2026-11-23T06:10:00Z"))).isFalse();
        assertThat(times.late(DAILY, at("2026-11-23T06:10:01Z"))).isTrue();
        assertThat(times.late(WEEKLY, at("2026-11-24T06:00:00Z"))).isTrue();
        assertThat(times.dueAt(WEEKLY)).contains(at("2026-11-23T06:10:00Z"));
        assertThat(times.late(Asked.of(ReportKind.TODAY, LocalDate.of(2020, 1, 1)), at("2026-11-24T06:00:00Z")))
                .isFalse();
    }

    @Test
    void shouldTellTheNextOfBoth() {
        assertThat(times.next(at("2026-11-23T06:00:00Z"))).isEqualTo(at("2026-11-23T06:10:00Z"));
        assertThat(times.next(at("2026-11-23T06:10:00Z"))).isEqualTo(at("2026-11-24T06:00:00Z"));
    }

    private static ReportTimes times(DayOfWeek weekly) {
        return new ReportTimes(LocalTime.of(9, 0), weekly, LocalTime.of(9, 10), ZoneId.of("Europe/Moscow"));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
