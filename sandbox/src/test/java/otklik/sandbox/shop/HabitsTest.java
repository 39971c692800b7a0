package otklik.sandbox.shop;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final Habits WEEK = new Habits(120, 1, 1, 0, 24, EnumSet.range(MONDAY, FRIDAY), 10, 19);

    @Test
    void shouldComeAtOnceWhenOnDuty() {
        assertThat(WEEK.nextDuty(moscow("2026-11-25T10:00"))).isEqualTo(moscow("2026-11-25T10:00"));
        assertThat(WEEK.nextDuty(moscow("2026-11-25T18:59"))).isEqualTo(moscow("2026-11-25T18:59"));
    }

    @Test
    void shouldComeNextMorningWhenAskedAtNight() {
        assertThat(WEEK.nextDuty(moscow("2026-11-25T19:00"))).isEqualTo(moscow("2026-11-26T10:00"));
        assertThat(WEEK.nextDuty(moscow("2026-11-25T03:00"))).isEqualTo(moscow("2026-11-25T10:00"));
    }

    @Test
    void shouldComeOnMondayWhenAskedOnFridayEvening() {
        assertThat(WEEK.nextDuty(moscow("2026-11-27T19:30"))).isEqualTo(moscow("2026-11-30T10:00"));
    }

    @Test
    void shouldLeaveMostEveningAnswersToTheNextDayWhenTired() {
        Habits tired = new Habits(120, 1, 1, 0, 17, EnumSet.range(MONDAY, FRIDAY), 10, 19);
        Pace pace = new Pace(new Random(1));
        Instant asked = moscow("2026-11-25T18:00").toInstant();

        long late = IntStream.range(0, 100)
                .filter(i -> Duration.between(asked, pace.managerAnswers(asked, tired))
                                .toHours()
                        > 12)
                .count();

        assertThat(late).isBetween(50L, 95L);
    }

    private static ZonedDateTime moscow(String local) {
        return LocalDateTime.parse(local).atZone(Calendar.ZONE);
    }
}
