package otklik.sandbox.reference;

import java.util.Set;

/** What a person would say of a message's text; the demo shop knows it of each of its phrases. */
public record Verdict(Set<Label> labels) {
    public static final Verdict NOTHING = new Verdict(Set.of());

    public Verdict {
        labels = Set.copyOf(labels);
    }

    public static Verdict of(Label... labels) {
        return new Verdict(Set.of(labels));
    }

    public boolean is(Label label) {
        return labels.contains(label);
    }

    public boolean closer() {
        return is(Label.CLOSER);
    }

    public boolean question() {
        return is(Label.OPEN_QUESTION) || is(Label.CLOSED_QUESTION);
    }

    public boolean asksToBuy() {
        return is(Label.PRICE) || is(Label.AVAILABILITY) || is(Label.PURCHASE);
    }

    public boolean nextStep() {
        return is(Label.NEXT_STEP);
    }

    public boolean spin() {
        return Label.SPIN.stream().anyMatch(this::is);
    }
}
