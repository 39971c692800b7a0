package otklik.analysis.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.SpinTargets;

class ImprovementPlanTest {
    @Test
    void shouldTellWhereTheManagerStandsAndWhatToDo() {
        assertThat(plan("80.0", "42.5", "19.9", "60.0", "50.6", "5.00"))
                .startsWith(
                        """
                        Начните с: I — извлекающие вопросы
                        🟢 S — ситуационные вопросы: 80 % чатов, цель 80 % чатов
                        🟡 P — проблемные вопросы: 42,5 % чатов, цель 60 % чатов
                        Шаги:
                        1. После ответа о ситуации спросите, что в ней не устраивает""")
                .contains(
                        """
                        • «С какими трудностями сталкивались при выборе?»
                        • «Чего вам не хватало в прошлой покупке?»
                        🔴 I — извлекающие вопросы: 19,9 % чатов, цель 40 % чатов
                        """)
                .contains(
                        "\n🟢 N — направляющие вопросы: 60 % чатов, цель 60 % чатов\n🟡 Полнота SPIN: 50,6 %, цель 75 %\n")
                .endsWith("\n🟢 Вопросы: 5 на чат, цель 5 на чат");
    }

    @Test
    void shouldAdviseUpToTheTargetNotUpToGreen() {
        assertThat(plan("79.9", "60.0", "40.0", "60.0", "75.0", "5.00"))
                .startsWith("Начните с: S — ситуационные вопросы\n🟢 S — ситуационные вопросы: 79,9 % чатов")
                .containsOnlyOnce("Шаги:");
    }

    @Test
    void shouldAdviseNothingOnceAllTargetsAreReached() {
        assertThat(plan("100.0", "100.0", "100.0", "100.0", "100.0", "7.25").lines())
                .hasSize(7)
                .startsWith("Все цели достигнуты: так держать.")
                .endsWith("🟢 Вопросы: 7,25 на чат, цель 5 на чат");
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveStepsAndReadyQuestionsForEachMeasure(SpinTargets measure) {
        assertThat(Coaching.of(measure).steps()).hasSizeBetween(2, 3).doesNotHaveDuplicates();
        assertThat(Coaching.of(measure).phrases()).hasSizeBetween(2, 3).allSatisfy(phrase -> assertThat(phrase)
                .endsWith("?"));
    }

    private static String plan(String s, String p, String i, String n, String completeness, String questions) {
        BigDecimal none = BigDecimal.ZERO;
        return ImprovementPlan.of(new SpinManagerMetrics(
                        "7",
                        "Мария",
                        10,
                        50,
                        20,
                        new BigDecimal(questions),
                        0,
                        0,
                        0,
                        0,
                        none,
                        none,
                        none,
                        none,
                        new BigDecimal(s),
                        new BigDecimal(p),
                        new BigDecimal(i),
                        new BigDecimal(n),
                        new BigDecimal(completeness),
                        0,
                        none))
                .improvementPlan();
    }
}
