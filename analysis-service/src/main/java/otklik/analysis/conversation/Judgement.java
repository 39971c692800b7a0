package otklik.analysis.conversation;

import java.util.EnumSet;
import java.util.Set;

/**
 * The marks of a text.
 *
 * @param bits a bit for each {@link Mark}, in their order
 */
public record Judgement(int bits) {
    /** Of a message without words. */
    public static final Judgement NOTHING = new Judgement(0);

    public static Judgement of(Mark... marks) {
        return of(Set.of(marks));
    }

    public static Judgement of(Set<Mark> marks) {
        return new Judgement(
                marks.stream().mapToInt(mark -> 1 << mark.ordinal()).reduce(0, (a, b) -> a | b));
    }

    public boolean is(Mark mark) {
        return (bits & 1 << mark.ordinal()) != 0;
    }

    public Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (is(mark)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    public boolean closer() {
        return is(Mark.CLOSER);
    }

    public boolean question() {
        return is(Mark.OPEN_QUESTION) || is(Mark.CLOSED_QUESTION);
    }

    /** The client asks for price, availability or purchase. */
    public boolean wantsToBuy() {
        return is(Mark.PRICE) || is(Mark.AVAILABILITY) || is(Mark.PURCHASE);
    }

    public boolean nextStep() {
        return is(Mark.NEXT_STEP);
    }
}
