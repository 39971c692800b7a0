package otklik.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows worked out by hand. */
class ReferenceResultsTest {
    private static final String PAID = "'totalSumm':100.50,'currency':'RUB','fullPaidAt':'2026-11-20 13:00:00',"
            + "'payments':{'1':{'amount':100.5,'paidAt':'2026-11-20 13:00:00'}}";
    private static final String PARTLY = "'totalSumm':300,'currency':'KZT','fullPaidAt':null,"
            + "'payments':{'1':{'amount':10,'paidAt':'2026-11-20 13:00:00'},'2':{'amount':5}}";
    private static final String UNPAID = "'totalSumm':50,'currency':'RUB','fullPaidAt':null,'payments':[]";

    private final Story story = new Story().chat("20 8:00");

    @Test
    void shouldCreditTheAuthorOfAQuestion() {
        spin();
        assertThat(story.tab("spin_chat_metrics"))
                .containsExactly(
                        List.of("1", "12", "Ольга К.", 2L, 2L, 2L, 1L, 0L, 0L, "Да", "Да", "Нет", "Нет", 50L),
                        List.of("1", "13", "Анна Б.", 1L, 0L, 0L, 0L, 0L, 0L, "Нет", "Нет", "Нет", "Нет", 0L));
        assertThat(story.tab("spin_manager_metrics").get(1))
                .containsExactly(
                        "12",
                        "Ольга К.",
                        1L,
                        2L,
                        2L,
                        decimal("2.00"),
                        2L,
                        1L,
                        0L,
                        0L,
                        decimal("2.00"),
                        decimal("1.00"),
                        decimal("0.00"),
                        decimal("0.00"),
                        decimal("100.0"),
                        decimal("100.0"),
                        decimal("0.0"),
                        decimal("0.0"),
                        decimal("50.0"),
                        0L,
                        decimal("0.0"));
        assertThat(story.tab("question_types"))
                .containsExactly(
                        List.of("12", "Ольга К.", 2L, 1L, 1L, decimal("50.0"), decimal("50.0"), 70L),
                        List.of("13", "Анна Б.", 0L, 0L, 0L, "", "", 70L));
    }

    @Test
    void shouldAddADayUp() {
        spin();
        story.order(7, "20 12:30", PAID);
        assertThat(story.tab("days"))
                .contains(List.of(
                        "12",
                        "Ольга К.",
                        "whatsapp",
                        "2026-11-20",
                        1L,
                        1L,
                        3L,
                        2L,
                        1L,
                        2L,
                        1L,
                        0L,
                        0L,
                        0L,
                        1L,
                        2L,
                        1L,
                        1L,
                        0L,
                        0L,
                        0L,
                        0L,
                        histogram(60),
                        histogram(60),
                        1L,
                        1L,
                        new TreeMap<>(Map.of("RUB", decimal("100.5")))));
        assertThat(story.tab("days")).extracting(row -> row.get(0)).containsExactlyInAnyOrder("12", "13", "");
        assertThat(story.tab("hours")).containsExactly(List.of("whatsapp", "2026-11-20T12", 1L, 1L, 0L, histogram(60)));
        assertThat(story.tab("daily_report").get(0).subList(11, 19))
                .containsExactly(
                        decimal("0.0"), decimal("100.0"), 60L, 60L, 60L, 60L, decimal("2.00"), decimal("50.0"));
        assertThat(story.cell("weekly_digest", 0)).isEqualTo("2026-11-16");
    }

    @Test
    void shouldTellPaidOrdersFromOthers() {
        story.in("20 12:00", "а")
                .order(7, "20 12:30", PAID)
                .order(9, "20 12:31", PARTLY)
                .order(10, "20 12:31", UNPAID);
        story.add("orders", "{'id':11,'createdAt':'2026-11-20 14:00:00'," + PAID + "}");
        assertThat(story.cell("chats_raw", 5)).isEqualTo("10");
        TreeMap<String, BigDecimal> total = new TreeMap<>(Map.of("RUB", decimal("150.5"), "KZT", decimal("300")));
        TreeMap<String, BigDecimal> paid = new TreeMap<>(Map.of("RUB", decimal("100.5")));
        assertThat(story.tab("order_payments"))
                .containsExactly(List.of("1", "whatsapp", "12", "Ольга К.", 3L, 1L, 1L, 1L, total, paid, 0L));
        assertThat(story.tab("manager_order_payments"))
                .containsExactly(List.of(
                        "12",
                        "Ольга К.",
                        1L,
                        1L,
                        1L,
                        3L,
                        1L,
                        1L,
                        1L,
                        total,
                        paid,
                        decimal("100.0"),
                        decimal("100.0"),
                        new TreeMap<>(Map.of("RUB", decimal("100.50"))),
                        0L));
    }

    @Test
    void shouldScoreAConsultation() {
        story.in("20 12:00", "#OBJECTION").out("20 12:01", 12, "#GREETING #OPEN_QUESTION #SITUATION");
        story.in("20 12:02", "а").out("20 12:03", 12, "#CLOSED_QUESTION #PRESENTATION");
        story.out("20 12:04", 12, "#CLOSED_QUESTION #OBJECTION_ANSWER #CLOSING");
        // Stages 50, five messages 5, three questions 5, a minute 10, consultation 5.
        assertThat(story.tab("quality_chats"))
                .containsExactly(List.of(
                        "1",
                        "whatsapp",
                        "12",
                        "Ольга К.",
                        "consultation",
                        5L,
                        3L,
                        60L,
                        "Да",
                        "Да",
                        "Да",
                        "Да",
                        "Да",
                        75L));
    }

    @Test
    void shouldReportManagers() {
        story.in("20 12:00", "#PRICE").out("20 12:30", 12, "#UPSELL").in("20 12:31", "ау");
        story.chat("20 9:00").in("20 13:00", "кто тут?");
        assertThat(story.tab("manager_report"))
                .containsExactly(List.of(
                        "12",
                        "Ольга К.",
                        2L,
                        3L,
                        1L,
                        decimal("50.0"),
                        1800L,
                        1800L,
                        decimal("66.7"),
                        decimal("0.33"),
                        "Потери; Скорость; Follow-up; Next step"));
        assertThat(story.tab("behavior_managers"))
                .containsExactly(List.of(
                        "12", "Ольга К.", 2L, decimal("0.00"), decimal("0.0"), decimal("100.0"), decimal("100.0"), 1L));
        assertThat(story.tab("behavior_examples"))
                .containsExactly(
                        List.of("12", "Ольга К.", "no_reply", 1L, "2", "whatsapp", "", "", ""),
                        List.of("12", "Ольга К.", "slow_reply", 1L, "1", "whatsapp", 1800L, "#PRICE", "#UPSELL"),
                        List.of("12", "Ольга К.", "no_next_step", 1L, "1", "whatsapp", 1800L, "#PRICE", "#UPSELL"));
    }

    @Test
    void shouldLearnFromChatsThatSold() {
        spin();
        story.order(7, "20 12:30", PAID);
        assertThat(story.tab("best_practices").get(0).subList(5, 9))
                .containsExactly(
                        50L,
                        2L,
                        new TreeMap<>(Map.of("RUB", decimal("100.5"))),
                        "#SITUATION #OPEN_QUESTION Звоните [номер]\n#SITUATION #PROBLEM #CLOSED_QUESTION\n#NEED_PAYOFF");
        assertThat(story.tab("dialog_templates"))
                .contains(List.of("problem", 1L, "#SITUATION #PROBLEM #CLOSED_QUESTION", "1"))
                .contains(List.of("closing", 3L, "", ""));
    }

    private void spin() {
        story.in("20 12:00", "а")
                .out("20 12:01", 12, "#SITUATION #OPEN_QUESTION Звоните +7 900 123-45-67")
                .out("20 12:02", 12, "#SITUATION #PROBLEM #CLOSED_QUESTION")
                .out("20 12:03", 13, "в")
                .phone("20 12:04", "#NEED_PAYOFF");
    }

    private static TreeMap<Long, Integer> histogram(long seconds) {
        return new TreeMap<>(Map.of(seconds, 1));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
