package otklik.analysis.language;

import java.util.Locale;
import java.util.Optional;
import otklik.analysis.conversation.Mark;

/** What the phrases of a section of the lexicon tell. */
enum Section {
    /** May stand before the beginning of a sentence without changing what it is. */
    FILLER(null),
    /** The sentence asks though it has no question mark, or does not ask whatever it has. */
    QUESTION(null),
    REQUEST(null),
    NO_QUESTION(null),
    /** The question asks for more than yes, no or a pick; or for these only. */
    OPEN_QUESTION(Mark.OPEN_QUESTION),
    CLOSED_QUESTION(Mark.CLOSED_QUESTION),
    /** Stages of SPIN, and questions that are none. */
    SITUATION(Mark.SITUATION),
    PROBLEM(Mark.PROBLEM),
    IMPLICATION(Mark.IMPLICATION),
    NEED_PAYOFF(Mark.NEED_PAYOFF),
    NO_SPIN(null),
    NEXT_STEP(Mark.NEXT_STEP),
    NO_NEXT_STEP(null),
    GREETING(Mark.GREETING),
    PRESENTATION(Mark.PRESENTATION),
    OBJECTION_ANSWER(Mark.OBJECTION_ANSWER),
    CLOSING(Mark.CLOSING),
    UPSELL(Mark.UPSELL),
    CLOSER(Mark.CLOSER),
    /** May stand in a message that needs no reply, and is none by itself. */
    CLOSER_WORD(null),
    NO_CLOSER(null),
    PRICE(Mark.PRICE),
    AVAILABILITY(Mark.AVAILABILITY),
    PURCHASE(Mark.PURCHASE),
    DELIVERY(Mark.DELIVERY),
    OBJECTION(Mark.OBJECTION),
    /** Words that decide nothing alone but tell something beside others: see the lexicon. */
    TROUBLE(null),
    CONSEQUENCE(null),
    BENEFIT(null),
    WOULD(null),
    PARAMETER(null),
    LOGISTICS(null),
    ORDERING(null),
    CHECK(null),
    ALTERNATIVE(null);

    private final Mark mark;

    Section(Mark mark) {
        this.mark = mark;
    }

    /** What a phrase of this section says of a message by itself. */
    Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    long bit() {
        return 1L << ordinal();
    }

    /** @throws IllegalArgumentException when there is no such section */
    static Section named(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }
}
