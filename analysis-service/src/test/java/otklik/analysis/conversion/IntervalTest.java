package otklik.analysis.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    private static Sample of(long... values) {
        return new Sample(
                values.length,
                LongStream.of(values).sum(),
                LongStream.of(values).map(value -> value * value).sum());
    }

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void shouldAgreeWithNewcombesTable(long a, long m, long b, long n, double low, double high) {
        Interval interval = Newcombe.of(new Sample(m, a, a), new Sample(n, b, b));
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Student's sleep data, in tenths of an hour; the interval as R's t.test(extra ~ group) tells it. */
    @Test
    void shouldAgreeWithTheSleepData() {
        Interval interval =
                Welch.of(of(7, -16, -2, -12, -1, 34, 37, 8, 0, 20), of(19, 8, 11, 1, -1, 44, 55, 16, 46, 34));
        assertThat(interval.low()).isCloseTo(-33.654832, within(0.000005));
        assertThat(interval.high()).isCloseTo(2.054832, within(0.000005));
    }

    @Test
    void shouldBeThePointItselfWhereNothingVaries() {
        assertThat(Welch.of(of(3, 3), of(1, 1, 1))).isEqualTo(new Interval(2, 2));
    }
}
