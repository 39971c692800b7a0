package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void shouldInterpolateBetweenRanksAndRoundHalfUp() {
        assertThat(histogram(Map.of(1L, 1, 2L, 1)).percentile(50)).hasValue(2);
        assertThat(histogram(Map.of(10L, 1, 20L, 1)).percentile(90)).hasValue(19);
        assertThat(histogram(Map.of(10L, 9, 110L, 1)).percentile(90)).hasValue(20);
        assertThat(histogram(Map.of(7L, 1)).percentile(90)).hasValue(7);
        assertThat(Histogram.EMPTY.percentile(50)).isEmpty();
    }

    @Test
    void shouldGiveWhatSortedValuesGive() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Long> values = new ArrayList<>();
            Histogram merged = Histogram.EMPTY;
            for (int i = 0; i <= round % 23; i++) {
                long value = random.nextInt(4000);
                values.add(value);
                merged = merged.plus(histogram(Map.of(value, 1)));
            }
            assertThat(merged.percentile(50)).isEqualTo(sorted(values, "0.5"));
            assertThat(merged.percentile(90)).isEqualTo(sorted(values, "0.9"));
        }
    }

    private static OptionalLong sorted(List<Long> values, String p) {
        Collections.sort(values);
        BigDecimal rank = new BigDecimal(p).multiply(BigDecimal.valueOf(values.size() - 1L));
        int low = rank.intValue();
        int high = Math.min(low + 1, values.size() - 1);
        BigDecimal step = BigDecimal.valueOf(values.get(high) - values.get(low));
        BigDecimal between = step.multiply(rank.subtract(BigDecimal.valueOf(low)));
        return OptionalLong.of(BigDecimal.valueOf(values.get(low))
                .add(between)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Histogram histogram(Map<Long, Integer> counts) {
        return Histogram.of(new TreeMap<>(counts));
    }
}
