package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.notifier.report.TeamDays.DATE;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import otklik.notifier.chart.ReplyTimes;
import otklik.notifier.chart.Stack;
import otklik.notifier.chart.TeamChart;

class TeamPictureTest {
    private final TeamPicture picture = new TeamPicture(new Wording(Locale.forLanguageTag("ru"), ReportWriter.BUNDLE));

    @Test
    void shouldShowTheManagersOfTheDateAndFourteenDays() {
        TeamChart chart = picture.of(
                DATE,
                DATE,
                new TeamDays()
                        .waits("1", DATE, 10, 2)
                        .waits("2", DATE, 20, 0)
                        .waits("1", DATE.minusDays(13), 5, 5)
                        .waits("1", DATE.minusDays(14), 99, 0)
                        .facts());
        assertThat(chart.managers()).containsExactly(new Stack("Имя 2", 20, 0, 0), new Stack("Имя 1", 8, 0, 2));
        assertThat(chart.days())
                .hasSize(14)
                .startsWith(new Stack("07.11", 0, 0, 5))
                .endsWith(new Stack("20.11", 28, 0, 2));
        assertThat(chart.times())
                .startsWith(new ReplyTimes("07.11", OptionalLong.empty(), OptionalLong.empty()))
                .endsWith(new ReplyTimes("20.11", OptionalLong.of(60), OptionalLong.of(60)));
        assertThat(chart.words().managers()).isEqualTo("Обращения по менеджерам, пт 20.11");
    }

    @Test
    void shouldPutTogetherWhoeverFindsNoRoom() {
        TeamDays days = new TeamDays();
        for (int manager = 10; manager < 30; manager++) {
            days.waits(Integer.toString(manager), DATE, manager, 1);
        }
        assertThat(picture.of(DATE, DATE, days.facts()).managers())
                .hasSize(14)
                .last()
                .isEqualTo(new Stack("и ещё 7", 10 + 11 + 12 + 13 + 14 + 15 + 16 - 7, 0, 7));
    }

    @Test
    void shouldBeEmptyWithoutWaits() {
        assertThat(picture.of(DATE, DATE, SampleShop.empty()).isEmpty()).isTrue();
        assertThat(new ReportWriter(Locale.ENGLISH, new ChatLink(Optional.empty()), Duration.ofMinutes(10))
                        .chart(Asked.of(ReportKind.TODAY, DATE), SampleShop.empty(), DATE))
                .isEmpty();
    }
}
