package otklik.analysis.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static Histogram of(List<Long> values) {
        Histogram sum = Histogram.empty();
        values.forEach(sum::add);
        return sum;
    }

    @Test
    void shouldInterpolateBetweenRanksAndRoundHalfUp() {
        assertThat(of(List.of(10L, 21L)).quantile(5)).hasValue(16);
        assertThat(of(List.of(1L, 2L, 3L, 4L, 100L)).quantile(9)).hasValue(62);
        assertThat(Histogram.empty().quantile(5)).isEmpty();
    }

    @Property
    void shouldLeaveWhatWasThereWhenAValueIsTakenOff(
            @ForAll List<@LongRange(max = 5_000_000) Long> values, @ForAll @LongRange(max = 5_000_000) long value) {
        Histogram sum = of(values);
        sum.add(Histogram.of(value), 1);
        sum.add(Histogram.of(value), -1);

        assertThat(sum).isEqualTo(of(values));
    }

    @Property
    void shouldStayWithinAThousandthOfTheExactMedian(@ForAll @NotEmpty List<@LongRange(max = 5_000_000) Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        long rank = 5L * (sorted.size() - 1);
        double exact = sorted.get((int) (rank / 10)) * (1 - rank % 10 / 10.0)
                + sorted.get((int) Math.min(sorted.size() - 1L, rank / 10 + 1)) * (rank % 10 / 10.0);
        assertThat((double) of(values).quantile(5).getAsLong()).isBetween(exact * 0.999 - 1, exact * 1.001 + 1);
    }
}
