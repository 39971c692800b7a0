package otklik.sandbox.shop;

import java.util.EnumSet;
import java.util.Set;
import otklik.sandbox.reference.Verdict;

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

    /** As the reference takes it: a question is an open or a closed one. */
    public Verdict verdict() {
        Set<otklik.sandbox.reference.Label> labels = EnumSet.noneOf(otklik.sandbox.reference.Label.class);
        for (Label label : all) {
            switch (label) {
                case OPEN -> labels.add(otklik.sandbox.reference.Label.OPEN_QUESTION);
                case QUESTION -> {
                    if (!is(Label.OPEN)) {
                        labels.add(otklik.sandbox.reference.Label.CLOSED_QUESTION);
                    }
                }
                default -> labels.add(otklik.sandbox.reference.Label.valueOf(label.name()));
            }
        }
        return new Verdict(labels);
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
