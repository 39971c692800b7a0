package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import otklik.events.analytics.BehaviorExample;
import otklik.events.analytics.BestPractice;
import otklik.events.analytics.DialogTemplate;
import otklik.events.analytics.OrderPayments;
import otklik.events.analytics.QuestionTypes;
import otklik.events.analytics.SpinChatMetrics;

class RowsTest {
    private final Rows rows = new Rows(ZoneId.of("Europe/Moscow"));

    @Test
    void shouldTakeTheFieldsInTheOrderOfTheColumns() {
        SpinChatMetrics chat =
                new SpinChatMetrics("9001", "12", "Ольга", 6, 4, 2, 1, 0, 1, "Да", "Да", "Нет", "Да", 75);

        assertThat(rows.of(Layouts.SPIN_CHAT_METRICS, chat).cells())
                .containsExactly("9001", "12", "Ольга", 6.0, 4.0, 2.0, 1.0, 0.0, 1.0, "Да", "Да", "Нет", "Да", 75.0);
    }

    @Test
    void shouldShowRatesAsNumbersAndAbsentOnesAsEmptyCells() {
        assertThat(rows.of(
                                Layouts.QUESTION_TYPES,
                                new QuestionTypes("12", "Ольга", 3, 2, 1, new BigDecimal("66.7"), null, 70))
                        .cells())
                .containsExactly("12", "Ольга", 3.0, 2.0, 1.0, 66.7, "", 70.0);
    }

    @Test
    void shouldShowSumsOfOneCurrencyAsANumberAndOfSeveralAsAText() {
        OrderPayments orders = new OrderPayments(
                "9001",
                "whatsapp",
                "12",
                "Ольга",
                3,
                1,
                1,
                1,
                sums("RUB", "12500.50", "KZT", "3E+4"),
                sums("RUB", "12500"),
                0);

        Row row = rows.of(Layouts.ORDER_PAYMENTS, orders);
        assertThat(row.cells().subList(8, 10)).containsExactly("30000 KZT; 12500.5 RUB", 12500.0);

        Row none = rows.of(
                Layouts.ORDER_PAYMENTS, new OrderPayments("9001", "whatsapp", "", "", 0, 0, 0, 0, sums(), sums(), 1));
        assertThat(none.cells().subList(8, 10)).containsExactly("", "");
    }

    @Test
    void shouldKnowARowByTheKeyOfItsTopic() {
        assertThat(key(
                        Layouts.SPIN_CHAT_METRICS,
                        new SpinChatMetrics("9001", "12", "", 1, 0, 0, 0, 0, 0, "Нет", "Нет", "Нет", "Нет", 0)))
                .isEqualTo("9001/12");
        assertThat(key(
                        Layouts.BEHAVIOR_EXAMPLES,
                        new BehaviorExample("", "(не назначен)", "good", 3, "9001", "whatsapp", 5L, "", "")))
                .isEqualTo("/good/3");
        assertThat(key(
                        Layouts.BEST_PRACTICES,
                        new BestPractice(20, "9001", "whatsapp", "12", "Ольга", 75, 4, sums(), "")))
                .isEqualTo("20");
        assertThat(key(Layouts.DIALOG_TEMPLATES, new DialogTemplate("closing", 1, "До встречи!", null)))
                .isEqualTo("closing/1");
        assertThat(Layouts.DAILY_REPORT.key(Row.of("2026-11-20", "12", "Ольга")))
                .isEqualTo("12/2026-11-20");
        assertThat(Layouts.SPIN_CHAT_METRICS.key(Row.of("", ""))).isEmpty();
        assertThat(Layouts.SPIN_CHAT_METRICS.key(Row.of())).isEmpty();
    }

    private String key(Layout layout, Record event) {
        return layout.key(rows.of(layout, event));
    }

    private static SortedMap<String, BigDecimal> sums(String... sums) {
        Map<String, BigDecimal> found = new TreeMap<>();
        for (int i = 0; i < sums.length; i += 2) {
            found.put(sums[i], new BigDecimal(sums[i + 1]));
        }
        return new TreeMap<>(found);
    }
}
