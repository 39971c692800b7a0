package otklik.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.analysis.conversation.Mark.CLOSED_QUESTION;
import static otklik.analysis.conversation.Mark.PURCHASE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.analysis.conversation.Mark;
import otklik.analysis.spin.Scene;

class PointsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 5", "9, 5", "10, 10", "14, 10", "15, 15", "19, 15", "20, 20", "300, 20"})
    void shouldCountMessages(int messages, int points) {
        assertThat(Points.of(client(messages), null)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 5", "4, 5"})
    void shouldCountQuestionsOfAShortChat(int questions, int points) {
        assertThat(Points.of(asking(questions), null)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"5, 10", "7, 10", "8, 15", "9, 15"})
    void shouldCountQuestionsOfAConsultation(int questions, int points) {
        assertThat(Points.of(asking(questions), null)).isEqualTo(points + 5 + 5);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "60, 10", "61, 5", "300, 5", "301, 0", ", 0"})
    void shouldCountTheFirstResponse(Long seconds, int points) {
        assertThat(Points.of(client(1), seconds)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 5",
        "SITUATION, 15",
        "PROBLEM, 15",
        "IMPLICATION, 15",
        "NEED_PAYOFF, 15",
        "PRESENTATION, 15",
        "CLOSING, 5",
        "OBJECTION_ANSWER, 0",
        "UPSELL, 0",
        "NEXT_STEP, 0"
    })
    void shouldCountStages(Mark mark, int points) {
        assertThat(Points.of(Evidence.of(new Scene().phone(mark).end()), null)).isEqualTo(points);
        assertThat(Points.of(Evidence.of(new Scene().client(mark).bot(mark).end()), null))
                .isZero();
    }

    @Test
    void shouldCountAnObjectionOnlyWhenItIsAnsweredAfterwards() {
        Scene answered = new Scene().client(Mark.OBJECTION).manager("7", Mark.OBJECTION_ANSWER);
        Scene before = new Scene().manager("7", Mark.OBJECTION_ANSWER).client(Mark.OBJECTION);
        assertThat(Points.of(Evidence.of(answered.end()), null)).isEqualTo(10);
        assertThat(Points.of(Evidence.of(before.end()), null)).isZero();
    }

    @Test
    void shouldReachAHundred() {
        Scene best = new Scene()
                .client(Mark.OBJECTION)
                .manager("7", Mark.GREETING, Mark.SITUATION, Mark.PRESENTATION, Mark.OBJECTION_ANSWER, Mark.CLOSING);
        for (int i = 0; i < 8; i++) {
            best.client().manager("7", CLOSED_QUESTION);
        }
        assertThat(Points.of(Evidence.of(best.client().client().end()), 60L)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 3, 2, CONSULTATION",
        "false, 2, 2, OTHER",
        "false, 4, 1, OTHER",
        "true, 3, 2, SIMPLE_ORDER",
        "true, 2, 3, CONSULTATION",
        "true, 1, 0, SIMPLE_ORDER",
        "false, 1, 0, OTHER"
    })
    void shouldTellTheTypeOfAChat(boolean comesToBuy, int inbound, int questions, ChatType type) {
        Scene scene = comesToBuy ? new Scene().client(PURCHASE) : new Scene().client();
        for (int i = 1; i < inbound; i++) {
            scene.client(PURCHASE);
        }
        for (int i = 0; i < questions; i++) {
            scene.manager("7", CLOSED_QUESTION);
        }
        assertThat(ChatType.of(Evidence.of(scene.end()))).isEqualTo(type);
    }

    private static Evidence client(int messages) {
        Scene scene = new Scene();
        for (int i = 0; i < messages; i++) {
            scene.client();
        }
        return Evidence.of(scene.end());
    }

    private static Evidence asking(int questions) {
        Scene scene = new Scene();
        for (int i = 0; i < questions; i++) {
            scene.phone(CLOSED_QUESTION);
        }
        return Evidence.of(scene.end());
    }
}
