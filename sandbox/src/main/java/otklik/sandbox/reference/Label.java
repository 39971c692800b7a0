package otklik.sandbox.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One thing that a person would say of a text. */
public enum Label {
    CLOSER,
    PRICE,
    AVAILABILITY,
    PURCHASE,
    DELIVERY,
    OBJECTION,
    OPEN_QUESTION,
    CLOSED_QUESTION,
    SITUATION,
    PROBLEM,
    IMPLICATION,
    NEED_PAYOFF,
    NEXT_STEP,
    GREETING,
    PRESENTATION,
    OBJECTION_ANSWER,
    CLOSING,
    UPSELL;

    /** The four stages in their order. */
    static final List<Label> SPIN = List.of(SITUATION, PROBLEM, IMPLICATION, NEED_PAYOFF);

    /** What a client's text may be; what a manager's may be is the rest, and questions. */
    static final Set<Label> OF_CLIENTS = EnumSet.range(CLOSER, CLOSED_QUESTION);

    static final Set<Label> OF_MANAGERS = EnumSet.range(OPEN_QUESTION, UPSELL);
}
