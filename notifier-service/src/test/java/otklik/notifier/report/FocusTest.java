package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.notifier.report.TeamDays.DATE;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.SpinConversion;

class FocusTest {
    /** Questions 2 of 5, P 20 of 60, the other stages reached. */
    private static final Figures TALK = Figures.sum(new TeamDays()
            .talk("1", DATE, 50, 100, 10, 100).facts().days().stream()
                    .map(DayRow::figures)
                    .toList());

    @Test
    void shouldTakeTheLargestGapsToTheTarget() {
        assertThat(measures(TALK, List.of())).containsExactly(Measure.STAGE_P, Measure.QUESTIONS);
    }

    @Test
    void shouldPreferWhatIsProvenToSell() {
        assertThat(measures(TALK, List.of(row("questions_per_chat", "4", "2", "higher"))))
                .as("0.6 doubled against 0.67")
                .containsExactly(Measure.QUESTIONS, Measure.STAGE_P);
        assertThat(measures(TALK, List.of(row("questions_per_chat", "2", "4", "lower"))))
                .containsExactly(Measure.STAGE_P, Measure.QUESTIONS);
        assertThat(measures(TALK, List.of(row("questions_per_chat", "4", "2", "too_few_chats"))))
                .as("not proven")
                .containsExactly(Measure.STAGE_P, Measure.QUESTIONS);
    }

    @Test
    void shouldPutLostClientsBeforeWhatIsNotProven() {
        Figures lost = Figures.sum(List.of(
                TALK,
                new TeamDays().waits("1", DATE, 100, 20).facts().days().get(0).figures()));
        assertThat(measures(lost, List.of())).containsExactly(Measure.NO_REPLY, Measure.STAGE_P);
    }

    @Test
    void shouldSayNothingOfFew() {
        Figures few = new TeamDays()
                .talk("1", DATE, 29, 10, 0, 0)
                .facts()
                .days()
                .get(0)
                .figures();
        assertThat(Focus.of(few, List.of())).isEmpty();
        assertThat(Focus.tellable(few)).isFalse();
        assertThat(Focus.tellable(TALK)).isTrue();
        assertThat(Focus.allTellable(TALK)).as("no waits").isFalse();
    }

    private static List<Measure> measures(Figures figures, List<SpinConversion> conversions) {
        return Focus.of(figures, conversions).stream().map(Focus::measure).toList();
    }

    private static SpinConversion row(String measure, String with, String without, String verdict) {
        return new SpinConversion(
                measure,
                40,
                40,
                new BigDecimal(with),
                new BigDecimal(without),
                new BigDecimal(with).subtract(new BigDecimal(without)),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                verdict);
    }
}
