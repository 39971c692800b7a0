package otklik.analysis.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Mark;
import otklik.analysis.group.Rank;
import otklik.analysis.orders.Sale;
import otklik.analysis.spin.ChatSpin;
import otklik.events.EventJson;

class PracticeTest {
    private static Optional<Practice> of(Sale sale) {
        return Practice.of(sale.end(), sale.metrics(), ChatSpin.of(sale.end()));
    }

    private static Sale asked() {
        return Sale.chat("7")
                .client("Подберите подарок?", Mark.OPEN_QUESTION)
                .manager("Здравствуйте!", Mark.GREETING)
                .manager("Для кого?", Mark.SITUATION, Mark.OPEN_QUESTION)
                .phone("Что не нравится?", Mark.PROBLEM, Mark.OPEN_QUESTION)
                .manager("А что неудобно?", Mark.PROBLEM, Mark.OPEN_QUESTION)
                .manager("Оформляем?", Mark.NEXT_STEP, Mark.CLOSING);
    }

    @Test
    void shouldKeepWhatLedToAPaidOrder() {
        Practice practice = of(asked().paid("100.00", "RUB").unpaid("5", "RUB")).orElseThrow();
        assertThat(practice.rank()).isEqualTo(new Rank(50_002, Sale.time(5).toEpochSecond(), "7"));
        assertThat(practice.phrases())
                .containsExactly("Для кого?", "Что не нравится?", "А что неудобно?", "Оформляем?");
        assertThat(practice.stages())
                .isEqualTo(Map.of(
                        "greeting", "Здравствуйте!",
                        "situation", "Для кого?",
                        "problem", "Что не нравится?",
                        "closing", "Оформляем?"));
        assertThat(practice.row(3).place()).isEqualTo(3);
        assertThat(practice.row(3).paidSum()).isEqualTo(Map.of("RUB", new BigDecimal("100")));
        assertThat(practice.row(3).phrases()).startsWith("Для кого?\nЧто");
        assertThat(practice.row(3).spinCompleteness()).isEqualTo(50);
    }

    @Test
    void shouldLeaveOutChatsWithoutAPaidOrderOrWithFewStages() {
        assertThat(of(asked().unpaid("100", "RUB").weak("1", "RUB"))).isEmpty();
        assertThat(of(asked().paidBeforeThePeriod("100", "RUB"))).isEmpty();
        assertThat(of(Sale.chat("7").manager("Для кого?", Mark.SITUATION).paid("100", "RUB")))
                .isEmpty();
    }

    @Test
    void shouldKeepEightPhrasesAtMost() {
        Sale sale = asked().paid("1", "RUB");
        for (int i = 0; i < 9; i++) {
            sale.manager("Ещё " + i, Mark.NEXT_STEP);
        }
        assertThat(of(sale).orElseThrow().phrases()).hasSize(8).endsWith("Ещё 3");
    }

    @Test
    void shouldBeTheSameAfterAWayThroughJson() {
        Practice practice = of(asked().paid("100", "RUB")).orElseThrow();
        assertThat(EventJson.read(EventJson.write(practice), Practice.class)).isEqualTo(practice);
    }
}
