package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final Schedule moscow = new Schedule(LocalTime.of(9, 0), ZoneId.of("Europe/Moscow"));

    @Test
    void shouldBeDueFromTheMomentOnForTheRestOfTheDay() {
        assertThat(moscow.due(at("2026-11-21T05:59:59Z"), LONG_AGO)).isEmpty();
        assertThat(moscow.due(at("2026-11-21T06:00:00Z"), LONG_AGO)).contains(LocalDate.of(2026, 11, 20));
        assertThat(moscow.due(at("2026-11-21T20:59:59Z"), LONG_AGO)).contains(LocalDate.of(2026, 11, 20));
        assertThat(moscow.due(at("2026-11-21T21:00:00Z"), LONG_AGO)).isEmpty();
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
    void shouldKeepTheWallClockWhenClocksChange() {
        Schedule berlin = new Schedule(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.next(at("2026-03-28T09:00:00Z"))).isEqualTo(at("2026-03-29T07:00:00Z"));
        assertThat(berlin.next(at("2026-10-24T09:00:00Z"))).isEqualTo(at("2026-10-25T08:00:00Z"));
    }

    @Test
    void shouldSendOnceWhenTheTimeIsSkippedOrRepeated() {
        Schedule berlin = new Schedule(LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.next(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
        assertThat(berlin.next(at("2026-10-24T12:00:00Z"))).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(berlin.next(at("2026-10-25T01:00:00Z")))
                .as("between the first 02:30 and the second")
                .isEqualTo(at("2026-10-26T01:30:00Z"));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
