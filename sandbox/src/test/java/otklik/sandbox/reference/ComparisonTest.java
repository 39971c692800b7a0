package otklik.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void shouldKnowTheTableOfStudentsT() {
        assertThat(StudentT.quantile(1)).isCloseTo(12.706205, within(1e-6));
        assertThat(StudentT.quantile(10)).isCloseTo(2.228139, within(1e-6));
        assertThat(StudentT.quantile(30)).isCloseTo(2.042272, within(1e-6));
        assertThat(StudentT.quantile(100_000)).isCloseTo(1.959988, within(1e-6));
    }

    /** Newcombe 1998, example (a), method 10: 56/70 and 48/80 give 0.0524 to 0.3339. */
    @Test
    void shouldGiveTheIntervalThatNewcombePrints() {
        Comparison both = new Comparison("m", true, 2, rates(56, 70), rates(48, 80));
        assertThat(both.row())
                .containsExactly(
                        "m",
                        70L,
                        80L,
                        new BigDecimal("80.00"),
                        new BigDecimal("60.00"),
                        new BigDecimal("20.00"),
                        new BigDecimal("5.24"),
                        new BigDecimal("33.39"),
                        "higher");
    }

    /** Means 2 and 6, variances 2/2 = 1 and 8/2 = 4: s.e. sqrt(5), df 25/17, t 6.2... */
    @Test
    void shouldWidenTheIntervalOfFewMeans() {
        List<Object> row = new Comparison("m", false, 2, List.of(1L, 3L), List.of(4L, 8L)).row();
        double reach = StudentT.quantile(25 / 17.0) * Math.sqrt(5);
        assertThat(row.get(5)).isEqualTo(new BigDecimal("-4.00"));
        assertThat(((BigDecimal) row.get(6)).doubleValue()).isCloseTo(-4 - reach, within(0.006));
        assertThat(row.get(8)).isEqualTo("too_few_chats");
    }

    @Test
    void shouldTellWhatIsMissing() {
        assertThat(new Comparison("m", true, 1, List.of(), List.of(100L)).row())
                .containsExactly("m", 0L, 1L, "", new BigDecimal("100.0"), "", "", "", "too_few_chats");
        assertThat(new Comparison("m", false, 1, List.of(50L), List.of(0L, 0L)).row())
                .containsExactly(
                        "m",
                        1L,
                        2L,
                        new BigDecimal("50.0"),
                        new BigDecimal("0.0"),
                        new BigDecimal("50.0"),
                        "",
                        "",
                        "too_few_chats");
    }

    @Test
    void shouldTakeTheDifferenceItselfWhenNothingVaries() {
        List<Long> ones = Collections.nCopies(30, 1L);
        assertThat(new Comparison("m", false, 2, ones, Collections.nCopies(30, 2L))
                        .row()
                        .subList(5, 9))
                .containsExactly(new BigDecimal("-1.00"), new BigDecimal("-1.00"), new BigDecimal("-1.00"), "lower");
        assertThat(new Comparison("m", false, 2, ones, ones).row().get(8)).isEqualTo("no_difference");
    }

    private static List<Long> rates(int used, int of) {
        List<Long> values = new ArrayList<>(Collections.nCopies(used, 100L));
        values.addAll(Collections.nCopies(of - used, 0L));
        return values;
    }
}
