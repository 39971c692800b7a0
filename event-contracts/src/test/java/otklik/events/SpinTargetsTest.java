package otklik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.events.analytics.SpinLevel;
import otklik.events.analytics.SpinTargets;

class SpinTargetsTest {
    @ParameterizedTest
    @CsvSource({
        "SITUATION, 49.9, RED, false",
        "SITUATION, 50.0, YELLOW, false",
        "SITUATION, 69.9, YELLOW, false",
        "SITUATION, 70.0, GREEN, false",
        "SITUATION, 79.9, GREEN, false",
        "SITUATION, 80.0, GREEN, true",
        "PROBLEM, 29.9, RED, false",
        "PROBLEM, 30.0, YELLOW, false",
        "PROBLEM, 49.9, YELLOW, false",
        "PROBLEM, 50.0, GREEN, false",
        "PROBLEM, 59.9, GREEN, false",
        "PROBLEM, 60.0, GREEN, true",
        "IMPLICATION, 19.9, RED, false",
        "IMPLICATION, 20.0, YELLOW, false",
        "IMPLICATION, 34.9, YELLOW, false",
        "IMPLICATION, 35.0, GREEN, false",
        "IMPLICATION, 39.9, GREEN, false",
        "IMPLICATION, 40.0, GREEN, true",
        "NEED_PAYOFF, 29.9, RED, false",
        "NEED_PAYOFF, 30.0, YELLOW, false",
        "NEED_PAYOFF, 49.9, YELLOW, false",
        "NEED_PAYOFF, 50.0, GREEN, false",
        "NEED_PAYOFF, 59.9, GREEN, false",
        "NEED_PAYOFF, 60.0, GREEN, true",
        "COMPLETENESS, 49.9, RED, false",
        "COMPLETENESS, 50.0, YELLOW, false",
        "COMPLETENESS, 69.9, YELLOW, false",
        "COMPLETENESS, 70.0, GREEN, false",
        "COMPLETENESS, 74.9, GREEN, false",
        "COMPLETENESS, 75.0, GREEN, true",
        "QUESTIONS, 2.99, RED, false",
        "QUESTIONS, 3.00, YELLOW, false",
        "QUESTIONS, 3.99, YELLOW, false",
        "QUESTIONS, 4.00, GREEN, false",
        "QUESTIONS, 4.99, GREEN, false",
        "QUESTIONS, 5.00, GREEN, true"
    })
    void shouldTellTheLevelAtEachThreshold(SpinTargets measure, BigDecimal value, SpinLevel level, boolean reached) {
        assertThat(measure.level(value)).isEqualTo(level);
        assertThat(measure.reached(value)).isEqualTo(reached);
    }
}
