package otklik.analysis.practice;

import java.util.Locale;
import otklik.analysis.conversation.Mark;

/** The stages of a sale, in their order. */
enum Stage {
    GREETING(Mark.GREETING),
    SITUATION(Mark.SITUATION),
    PROBLEM(Mark.PROBLEM),
    IMPLICATION(Mark.IMPLICATION),
    NEED_PAYOFF(Mark.NEED_PAYOFF),
    PRESENTATION(Mark.PRESENTATION),
    OBJECTIONS(Mark.OBJECTION_ANSWER),
    CLOSING(Mark.CLOSING);

    private final Mark mark;

    Stage(Mark mark) {
        this.mark = mark;
    }

    /** Of a manager's message of the stage. */
    Mark mark() {
        return mark;
    }

    /** As it stands in the rows. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
