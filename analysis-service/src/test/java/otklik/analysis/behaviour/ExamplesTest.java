package otklik.analysis.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Mark;
import otklik.analysis.group.Rank;
import otklik.analysis.orders.Sale;
import otklik.analysis.spin.ChatSpin;
import otklik.events.EventJson;
import otklik.events.analytics.BehaviorExample;

class ExamplesTest {
    private static final long START = Sale.time(0).toEpochSecond();

    private static List<Example> examples(Sale sale, String... codes) {
        return Examples.of(sale.end(), sale.metrics(), List.of(codes), ChatSpin.of(sale.end()));
    }

    @Test
    void shouldShowTheLastThatNobodyRepliedTo() {
        Sale sale = Sale.chat("7")
                .client("Сколько стоит?", Mark.PRICE)
                .client("Есть размер 44?", Mark.AVAILABILITY)
                .client("", Mark.CLOSER);
        assertThat(examples(sale, "NO_REPLY"))
                .containsExactly(new Example(
                        "no_reply", new Rank(3, START + 2, "7"), "7", "whatsapp", null, "Есть размер 44?", ""));
    }

    @Test
    void shouldShowTheFirstReplyThatHasWordsOfASlowOne() {
        Sale sale = Sale.chat("7")
                .manager("Добрый день!", Mark.GREETING)
                .client("Сколько стоит?", Mark.PRICE)
                .manager("")
                .phone("Для кого выбираете?", Mark.SITUATION)
                .firstResponse(1800);
        assertThat(examples(sale, "SLOW_FIRST_REPLY"))
                .containsExactly(new Example(
                        "slow_reply",
                        new Rank(1800, START + 3, "7"),
                        "7",
                        "whatsapp",
                        1800L,
                        "Сколько стоит?",
                        "Для кого выбираете?"));
        assertThat(examples(sale.firstResponse(1799), "SLOW_FIRST_REPLY")).isEmpty();
    }

    @Test
    void shouldShowWhereTheNextStepIsMissing() {
        Sale sale = Sale.chat("7")
                .client("Доброе утро?", Mark.OPEN_QUESTION)
                .client("Хочу купить", Mark.PURCHASE)
                .manager("Отличная модель", Mark.PRESENTATION)
                .manager("")
                .firstResponse(60);
        assertThat(examples(sale, "NEXT_STEP"))
                .containsExactly(new Example(
                        "no_next_step",
                        new Rank(0, START + 3, "7"),
                        "7",
                        "whatsapp",
                        60L,
                        "Хочу купить",
                        "Отличная модель"));
    }

    @Test
    void shouldShowGoodChatsOnlyWithoutAdvice() {
        Sale sale = Sale.chat("7")
                .client("Подберите подарок?", Mark.OPEN_QUESTION)
                .manager("Здравствуйте!", Mark.GREETING)
                .manager("Для кого?", Mark.SITUATION)
                .manager("Что не нравится?", Mark.PROBLEM)
                .manager("Оформляем?", Mark.NEXT_STEP)
                .firstResponse(60);
        assertThat(examples(sale))
                .containsExactly(new Example(
                        "good", new Rank(50, START + 4, "7"), "7", "whatsapp", 60L, "Подберите подарок?", "Для кого?"));
        assertThat(examples(sale, "FOLLOW_UP")).isEmpty();
    }

    @Test
    void shouldTellARowOfItsManagerAfterAWayThroughJson() {
        Example example = examples(Sale.chat("7").client("Сколько стоит?", Mark.PRICE), "NO_REPLY")
                .get(0);
        Example read = EventJson.read(EventJson.write(example), Example.class);
        assertThat(read).isEqualTo(example);
        assertThat(read.row("m", "Мария", 2))
                .isEqualTo(
                        new BehaviorExample("m", "Мария", "no_reply", 2, "7", "whatsapp", null, "Сколько стоит?", ""));
    }
}
