package otklik.analysis.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.QuestionTypes;
import otklik.events.analytics.SpinChatMetrics;
import otklik.events.analytics.SpinManagerMetrics;

class SpinShareTest {
    @Test
    void shouldGroupTheRowsOfAnAuthor() {
        SpinShare sum = SpinShare.empty();
        sum.add(SpinShare.of(row(4, 3, 2, 1, 1, 1), 2), 1);
        sum.add(SpinShare.of(row(2, 1, 1, 0, 0, 0), 1), 1);
        sum.add(SpinShare.of(row(1, 0, 0, 0, 0, 0), 0), 1);

        assertThat(sum.metrics("7"))
                .isEqualTo(new SpinManagerMetrics(
                        "7",
                        "Мария",
                        3,
                        7,
                        4,
                        new BigDecimal("1.33"),
                        3,
                        1,
                        1,
                        1,
                        new BigDecimal("1.00"),
                        new BigDecimal("0.33"),
                        new BigDecimal("0.33"),
                        new BigDecimal("0.33"),
                        new BigDecimal("66.7"),
                        new BigDecimal("33.3"),
                        new BigDecimal("33.3"),
                        new BigDecimal("33.3"),
                        new BigDecimal("41.7"),
                        1,
                        new BigDecimal("33.3")));
    }

    @Test
    void shouldTellOpenFromClosedQuestions() {
        assertThat(SpinShare.of(row(9, 8, 0, 0, 0, 0), 1).questionTypes("7"))
                .isEqualTo(
                        new QuestionTypes("7", "Мария", 8, 1, 7, new BigDecimal("12.5"), new BigDecimal("87.5"), 70));
    }

    @Test
    void shouldHaveNoRatesWithoutQuestions() {
        assertThat(SpinShare.of(row(9, 0, 0, 0, 0, 0), 0).questionTypes("7"))
                .isEqualTo(new QuestionTypes("7", "Мария", 0, 0, 0, null, null, 70));
    }

    @Property
    void shouldLeaveWhatWasThereWhenAChatIsTakenOff(
            @ForAll @Size(6) List<@IntRange(max = 9) Integer> one,
            @ForAll @Size(6) List<@IntRange(max = 9) Integer> other) {
        SpinShare kept = share(one);
        SpinShare sum = share(one);
        sum.add(share(other), 1);
        sum.add(share(other), -1);
        assertThat(sum).isEqualTo(kept);
        sum.add(kept, -1);
        assertThat(sum).isEqualTo(SpinShare.empty());
        assertThat(sum.isNothing()).isTrue();
    }

    private static SpinShare share(List<Integer> figures) {
        return SpinShare.of(
                row(figures.get(0), figures.get(1), figures.get(2), figures.get(3), figures.get(4), figures.get(5)),
                figures.get(1));
    }

    private static SpinChatMetrics row(int messages, int questions, int s, int p, int i, int n) {
        int stages = Math.min(s, 1) + Math.min(p, 1) + Math.min(i, 1) + Math.min(n, 1);
        return new SpinChatMetrics(
                "1",
                "7",
                "Мария",
                messages,
                questions,
                s,
                p,
                i,
                n,
                yesOrNo(s),
                yesOrNo(p),
                yesOrNo(i),
                yesOrNo(n),
                stages * 25);
    }

    private static String yesOrNo(int count) {
        return count > 0 ? "Да" : "Нет";
    }
}
