package otklik.sandbox.shop;

import java.util.EnumSet;
import java.util.Set;

/** Something that a person would say of a text, by the letter it has in {@code phrases.tsv}. */
public enum Label {
    /** Client: needs no reply. */
    CLOSER('c'),
    /** Either: asks something. */
    QUESTION('q'),
    /** Either: asks for more than yes, no or a pick. */
    OPEN('o'),
    /** Manager: asks for the situation, a problem, what it leads to, what a solution would give. */
    SITUATION('S'),
    PROBLEM('P'),
    IMPLICATION('I'),
    NEED_PAYOFF('N'),
    /** Client: asks a price, a discount or a total. */
    PRICE('p'),
    /** Client: asks what is in stock. */
    AVAILABILITY('a'),
    /** Client: wants to buy, order or reserve. */
    PURCHASE('b'),
    /** Client: asks about delivery or pickup. */
    DELIVERY('d'),
    /** Client: doubts or resists. */
    OBJECTION('x'),
    /** Manager: moves the deal on by a concrete step. */
    NEXT_STEP('n'),
    /** Manager: greets. */
    GREETING('g'),
    /** Manager: presents goods. */
    PRESENTATION('r'),
    /** Manager: answers a doubt. */
    OBJECTION_ANSWER('w'),
    /** Manager: closes the sale or parts with an invitation. */
    CLOSING('z'),
    /** Manager: offers something more. */
    UPSELL('u');

    private final char letter;

    Label(char letter) {
        this.letter = letter;
    }

    /** {@code -} stands for none. */
    static Set<Label> of(String letters) {
        Set<Label> labels = EnumSet.noneOf(Label.class);
        for (Label label : values()) {
            if (letters.indexOf(label.letter) >= 0) {
                labels.add(label);
            }
        }
        if (labels.size() != letters.replace("-", "").length() || letters.isEmpty()) {
            throw new IllegalArgumentException("no letters of labels: " + letters);
        }
        return labels;
    }
}
