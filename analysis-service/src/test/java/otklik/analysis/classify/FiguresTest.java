package otklik.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Mark;

/** The judge is as good as is promised, on messages that it has not learnt from. */
class FiguresTest {
    private static final int PARTS = 4;

    @Test
    void shouldSeeWhatManagersDo() {
        CrossValidation validation = CrossValidation.ofManagers();
        Figures figures = new Figures(validation.labelled()).add(validation.judged(PARTS, 1));
        assertThat(figures.macro()).isGreaterThanOrEqualTo(0.80);
        for (Mark mark : List.of(Mark.OPEN_QUESTION, Mark.CLOSED_QUESTION, Mark.NEXT_STEP)) {
            assertThat(figures.count(mark).f1()).as(mark.name()).isGreaterThanOrEqualTo(0.85);
        }
    }

    @Test
    void shouldSeeWhatClientsWant() {
        CrossValidation validation = CrossValidation.ofClients();
        Figures figures = new Figures(validation.labelled()).add(validation.judged(PARTS, 1));
        for (Mark mark :
                List.of(Mark.PRICE, Mark.AVAILABILITY, Mark.PURCHASE, Mark.DELIVERY, Mark.CLOSER, Mark.OBJECTION)) {
            assertThat(figures.count(mark).f1()).as(mark.name()).isGreaterThanOrEqualTo(0.85);
        }
        assertThat(figures.count(Mark.CLOSER).precision()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void shouldGoWithAModelLearntFromWhatGoesWithIt() {
        assertThat(Training.model().lines())
                .as("./run classify --learn makes it anew")
                .isEqualTo(BuiltIn.lines("model.txt"));
    }
}
