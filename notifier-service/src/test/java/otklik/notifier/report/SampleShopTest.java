package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleShopTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 40})
    void shouldUseNoStageThatNobodyAskedFor(int managers) {
        assertThat(SampleShop.of(managers).days()).extracting(DayRow::figures).allSatisfy(day -> assertThat(
                        day.spinStages())
                .isBetween(fewest(day), IntStream.of(stages(day)).sum())
                .isLessThanOrEqualTo(4 * day.spinChats()));
    }

    /** A stage that messages ask for is used in one chat at least. */
    private static int fewest(Figures day) {
        return (int) IntStream.of(stages(day)).filter(messages -> messages > 0).count();
    }

    private static int[] stages(Figures day) {
        return new int[] {day.spinS(), day.spinP(), day.spinI(), day.spinN()};
    }
}
