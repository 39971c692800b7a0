package otklik.sandbox.shop;

import java.util.EnumSet;
import java.util.Set;

/** What a person would say of a text. */
public record Labels(Set<Label> all) {
    public Labels {
        all = Set.copyOf(all);
    }

    /** One letter a {@link Label}, or {@code -} for none. */
    static Labels of(String letters) {
        return new Labels(Label.of(letters));
    }

    public boolean is(Label label) {
        return all.contains(label);
    }

    public boolean closer() {
        return is(Label.CLOSER);
    }

    public boolean question() {
        return is(Label.QUESTION);
    }

    public boolean price() {
        return is(Label.PRICE);
    }

    public boolean availability() {
        return is(Label.AVAILABILITY);
    }

    public boolean purchase() {
        return is(Label.PURCHASE);
    }

    public boolean nextStep() {
        return is(Label.NEXT_STEP);
    }

    /** Of a text made of two: it closes only if both do. */
    Labels and(Labels other) {
        Set<Label> both = EnumSet.noneOf(Label.class);
        both.addAll(all);
        both.addAll(other.all);
        if (!closer() || !other.closer()) {
            both.remove(Label.CLOSER);
        }
        return new Labels(both);
    }
}
