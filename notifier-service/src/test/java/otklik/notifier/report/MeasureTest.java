package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static otklik.notifier.report.TeamDays.DATE;

import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void shouldJudgeByTheTarget() {
        assertThat(Measure.NO_REPLY.level(waits(100, 6))).isEqualTo(Level.GOOD);
        assertThat(Measure.NO_REPLY.level(waits(100, 7))).isEqualTo(Level.CLOSE);
        assertThat(Measure.NO_REPLY.level(waits(100, 12))).isEqualTo(Level.CLOSE);
        assertThat(Measure.NO_REPLY.level(waits(100, 13))).isEqualTo(Level.BAD);
        assertThat(Measure.NO_REPLY.level(waits(9, 9))).isEqualTo(Level.UNTOLD);
        assertThat(Measure.NO_REPLY.level(Figures.NONE)).isEqualTo(Level.UNTOLD);
        assertThat(Measure.QUESTIONS.level(talk(10, 39))).isEqualTo(Level.CLOSE);
        assertThat(Measure.QUESTIONS.level(talk(10, 40))).isEqualTo(Level.GOOD);
    }

    @Test
    void shouldNotCallGoodWhatGotClearlyWorse() {
        assertThat(Measure.NO_REPLY.level(waits(100, 5), waits(100, 1))).isEqualTo(Level.CLOSE);
        assertThat(Measure.NO_REPLY.level(waits(100, 5), waits(29, 0)))
                .as("too few the day before")
                .isEqualTo(Level.GOOD);
        assertThat(Measure.NO_REPLY.level(waits(100, 5), waits(100, 3))).isEqualTo(Level.GOOD);
    }

    @Test
    void shouldMeasureChangesInStepsWorthTelling() {
        assertThat(Measure.NO_REPLY.steps(waits(100, 10), waits(100, 4)).orElseThrow())
                .isEqualTo(-2);
        assertThat(Measure.FIRST_REPLY.steps(replies(40, 120), replies(40, 240)).orElseThrow())
                .as("two minutes: one is a quarter of four")
                .isEqualTo(2);
        assertThat(Measure.FIRST_REPLY.steps(replies(40, 120), replies(29, 240)))
                .isEmpty();
    }

    @Test
    void shouldJudgeByTheFiguresAsShown() {
        assertThat(Measure.NO_REPLY.level(waits(10_000, 1_204))).as("12 %").isEqualTo(Level.CLOSE);
        assertThat(Measure.NO_REPLY.level(waits(10_000, 1_205))).as("12.1 %").isEqualTo(Level.BAD);
        assertThat(Measure.NO_REPLY.level(waits(10_000, 604))).as("6 %").isEqualTo(Level.GOOD);
        assertThat(Measure.QUESTIONS.level(talk(100, 295))).as("3 a chat").isEqualTo(Level.CLOSE);
        assertThat(Measure.QUESTIONS.gap(talk(100, 495))).as("5 a chat").isZero();
    }

    @Test
    void shouldCallChangesThatLookTheSameTheSame() {
        assertThat(Measure.QUESTIONS.steps(talk(100, 186), talk(100, 164)))
                .as("1.6 to 1.9, exactly 0.22")
                .hasValue(1);
        assertThat(Measure.QUESTIONS.steps(talk(100, 190), talk(100, 220)))
                .as("2.2 to 1.9, in binary a little more than 0.3")
                .hasValue(-1);
        assertThat(Measure.QUESTIONS.steps(talk(100, 194), talk(100, 164)))
                .as("1.6 to 1.9, exactly 0.3")
                .hasValue(1);
        assertThat(Measure.NO_REPLY.change(waits(10_000, 1_204), waits(10_000, 1_196)))
                .as("both 12 %")
                .hasValue(0);
    }

    @Test
    void shouldTellTheGapAsAShareOfTheTarget() {
        assertThat(Measure.QUESTIONS.gap(talk(10, 20))).isCloseTo(0.6, within(1e-9));
        assertThat(Measure.QUESTIONS.gap(talk(10, 60))).isZero();
        assertThat(Measure.NO_REPLY.gap(waits(100, 18))).isCloseTo(0.5, within(1e-9));
        assertThat(Measure.SLOW_REPLY.gap(replies(10, 9_000))).isEqualTo(1);
        assertThat(Measure.SLOW_REPLY.gap(Figures.NONE)).isZero();
    }

    private static Figures waits(int waits, int unanswered) {
        return figures(new TeamDays().waits("1", DATE, waits, unanswered));
    }

    private static Figures replies(int replies, long seconds) {
        return figures(new TeamDays().replies("1", DATE, replies, 0, seconds));
    }

    private static Figures talk(int chats, int questions) {
        return figures(new TeamDays().talk("1", DATE, chats, questions, 0, chats));
    }

    private static Figures figures(TeamDays days) {
        return days.facts().days().get(0).figures();
    }
}
