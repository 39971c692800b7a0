package otklik.analysis.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.analysis.conversation.Mark.CLOSED_QUESTION;
import static otklik.analysis.conversation.Mark.IMPLICATION;
import static otklik.analysis.conversation.Mark.NEED_PAYOFF;
import static otklik.analysis.conversation.Mark.OPEN_QUESTION;
import static otklik.analysis.conversation.Mark.PROBLEM;
import static otklik.analysis.conversation.Mark.SITUATION;

import org.junit.jupiter.api.Test;
import otklik.events.analytics.SpinChatMetrics;

class SpinReadingTest {
    @Test
    void shouldGiveEachAuthorHisOwnRowInTheOrderOfIds() {
        assertThat(SpinReading.of(new Scene()
                        .client()
                        .manager("12", OPEN_QUESTION, SITUATION, PROBLEM)
                        .manager("12")
                        .phone(OPEN_QUESTION, SITUATION)
                        .manager("7", CLOSED_QUESTION, SITUATION)
                        .manager("7", OPEN_QUESTION, PROBLEM)
                        .manager("7", OPEN_QUESTION, IMPLICATION)
                        .manager("7", CLOSED_QUESTION, NEED_PAYOFF)
                        .manager("7", CLOSED_QUESTION, NEED_PAYOFF)
                        .end()))
                .containsExactly(
                        new SpinChatMetrics("1", "7", "Мария", 5, 5, 1, 1, 1, 2, "Да", "Да", "Да", "Да", 100),
                        new SpinChatMetrics("1", "12", "12", 2, 1, 1, 1, 0, 0, "Да", "Да", "Нет", "Нет", 50));
    }

    @Test
    void shouldHaveARowOfAnAuthorWhoAskedNothing() {
        assertThat(SpinReading.of(new Scene().manager("7").end()))
                .containsExactly(
                        new SpinChatMetrics("1", "7", "Мария", 1, 0, 0, 0, 0, 0, "Нет", "Нет", "Нет", "Нет", 0));
    }

    @Test
    void shouldHaveNoRowWithoutAuthors() {
        assertThat(SpinReading.of(
                        new Scene().client().phone(OPEN_QUESTION).bot().end()))
                .isEmpty();
    }

    @Test
    void shouldCountOpenQuestionsOfEachAuthor() {
        var shares = SpinReading.shares(new Scene()
                .manager("12", CLOSED_QUESTION)
                .manager("7", OPEN_QUESTION)
                .manager("7", OPEN_QUESTION, CLOSED_QUESTION)
                .manager("7", CLOSED_QUESTION)
                .end());

        assertThat(shares.keySet()).containsExactly("7", "12");
        assertThat(shares.get("7").counts().count(SpinCount.OPEN_QUESTIONS)).isEqualTo(2);
        assertThat(shares.get("12").counts().count(SpinCount.OPEN_QUESTIONS)).isZero();
    }
}
