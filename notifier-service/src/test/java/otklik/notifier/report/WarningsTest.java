package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.notifier.report.TeamDays.DATE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final LocalDate BEFORE = DATE.minusDays(1);

    @Test
    void shouldWarnOfMoreThanTwelvePercentUnanswered() {
        assertThat(told(new TeamDays().waits("1", DATE, 25, 3).waits("2", DATE, 100, 0)))
                .as("exactly twelve percent")
                .isEmpty();
        assertThat(told(new TeamDays().waits("1", DATE, 25, 4).waits("2", DATE, 100, 0)))
                .containsExactly("NO_REPLY: 1");
        assertThat(told(new TeamDays().waits("1", DATE, 9, 9).waits("2", DATE, 100, 0)))
                .as("too few to judge")
                .isEmpty();
    }

    @Test
    void shouldNameTheWorstFirstAndTheTeamBeforeAll() {
        assertThat(told(new TeamDays().waits("1", DATE, 20, 4).waits("2", DATE, 20, 5)))
                .containsExactly("NO_REPLY: all, 2, 1");
    }

    @Test
    void shouldNotCountTheTeamOfOneTwice() {
        assertThat(told(new TeamDays().waits("1", DATE, 20, 4))).containsExactly("NO_REPLY: 1");
    }

    @Test
    void shouldWarnOfFewerThanThreeQuestionsAChat() {
        assertThat(told(new TeamDays().talk("1", DATE, 10, 30, 0, 10))).isEmpty();
        assertThat(told(new TeamDays().talk("1", DATE, 10, 29, 0, 10))).containsExactly("QUESTIONS: 1");
    }

    @Test
    void shouldWarnOfAFallOnlyWhereBothDaysAreLargeEnough() {
        assertThat(told(new TeamDays().waits("1", DATE, 100, 9).waits("1", BEFORE, 100, 3)))
                .containsExactly("RESPONSES fallen: 1");
        assertThat(told(new TeamDays().waits("1", DATE, 100, 8).waits("1", BEFORE, 100, 3)))
                .as("five points are not more than five")
                .isEmpty();
        assertThat(told(new TeamDays().waits("1", DATE, 29, 3).waits("1", BEFORE, 100, 3)))
                .as("too few")
                .isEmpty();
    }

    @Test
    void shouldWarnOfStagesAskedForLess() {
        assertThat(told(new TeamDays().talk("1", DATE, 50, 200, 20, 100).talk("1", BEFORE, 50, 200, 22, 120)))
                .as("P from 44 to 40 a hundred chats, completeness from 60 to 50 percent")
                .containsExactlyInAnyOrder("STAGE_P fallen: 1", "SPIN fallen: 1");
    }

    private static List<String> told(TeamDays days) {
        return Warnings.of(DailyFigures.of(DATE, days.facts())).stream()
                .map(WarningsTest::told)
                .toList();
    }

    private static String told(Warning warning) {
        List<String> cases = warning.cases().stream()
                .map(found -> found.everybody() ? "all" : found.line().id())
                .toList();
        return warning.measure() + (warning.fallen() ? " fallen: " : ": ") + String.join(", ", cases);
    }
}
