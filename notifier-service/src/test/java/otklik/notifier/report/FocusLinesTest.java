package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.notifier.report.TeamDays.DATE;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FocusLinesTest {
    @Test
    void shouldNameWhatHasTooLittleData() {
        assertThat(told(new TeamDays().waits("1", DATE, 40, 0).talk("1", DATE, 12, 0, 0, 0)))
                .contains("→ Мало данных (меньше 30): SPIN и вопросы\u00a0— 12 чатов. Остальные цели достигнуты");
        assertThat(told(new TeamDays().waits("1", DATE, 21, 0).talk("1", DATE, 30, 150, 30, 120)))
                .contains("→ Мало данных (меньше 30): без ответа\u00a0— 21 обращение, P90\u00a0— 21 ответ. Остальные");
    }

    @Test
    void shouldPraiseOnlyWhereAllCanBeJudged() {
        assertThat(told(new TeamDays().waits("1", DATE, 40, 0).talk("1", DATE, 30, 150, 30, 120)))
                .contains("→ Цели достигнуты, так держать");
        assertThat(told(new TeamDays().waits("1", DATE, 20, 0)))
                .contains("→ Мало данных для выводов")
                .doesNotContain("достигнуты");
    }

    private static String told(TeamDays days) {
        Figures week =
                Figures.sum(days.facts().days().stream().map(DayRow::figures).toList());
        WeeklyFigures.Line line = new WeeklyFigures.Line("1", "Ольга", week, Figures.NONE, Figures.NONE);
        return new FocusLines(new Wording(Locale.forLanguageTag("ru"), ReportWriter.BUNDLE))
                .of(line, List.of())
                .plain();
    }
}
