package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Property(tries = 200)
    void shouldInterpolateBetweenRanks(@ForAll @Size(min = 1, max = 50) List<@LongRange(max = 2_000) Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double rank = 0.9 * (sorted.size() - 1);
        long low = sorted.get((int) rank);
        long high = sorted.get(Math.min(sorted.size() - 1, (int) rank + 1));

        long expected = Math.round(Math.floor((low + (high - low) * (rank - (int) rank)) * 10 + 1e-6) / 10);

        Spread spread = Spread.EMPTY.with(values.stream().mapToLong(Long::longValue));
        assertThat(spread.size()).isEqualTo(values.size());
        assertThat(spread.quantile(9).orElseThrow()).isEqualTo(expected);
    }

    @Test
    void shouldTellWhereAQuantileLies() {
        Spread hundred = Spread.EMPTY.with(LongStream.rangeClosed(1, 100));

        assertThat(hundred.quantile(5)).hasValue(51);
        assertThat(hundred.bounds(5).low()).hasValue(40);
        assertThat(hundred.bounds(5).high()).hasValue(61);
        assertThat(Spread.of(Map.of(5L, 3)).bounds(9).high()).isEmpty();
        assertThat(Spread.EMPTY.bounds(5).low()).isEqualTo(OptionalLong.empty());
        assertThat(Spread.EMPTY.quantile(9)).isEmpty();
    }

    /** Drawn again and again, the interval must hold the true value nineteen times in twenty. */
    @Test
    void shouldHoldTheTrueP90AsOftenAsItSays() {
        Random random = new Random(7);
        int held = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            Spread spread = Spread.EMPTY.with(
                    LongStream.generate(() -> random.nextInt(100_000)).limit(200));
            Spread.Bounds bounds = spread.bounds(9);
            held += bounds.low().orElse(0) <= 90_000 && bounds.high().orElse(Long.MAX_VALUE) >= 90_000 ? 1 : 0;
        }
        assertThat(held).isBetween(940, 990);
    }
}
