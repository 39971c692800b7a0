package otklik.sandbox.shop;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.sandbox.reference.Label;
import otklik.sandbox.reference.Verdict;

/**
 * What a person would say of a text.
 *
 * @param closer needs no reply
 * @param question asks something
 * @param price the client asks a price, a discount or a total
 * @param availability the client asks what is in stock
 * @param purchase the client wants to buy, order or reserve
 * @param nextStep the manager moves the deal on by a concrete step
 */
public record Labels(
        boolean closer, boolean question, boolean price, boolean availability, boolean purchase, boolean nextStep) {
    private static final Set<Character> LETTERS = Set.of('c', 'q', 'p', 'a', 'b', 'n', '-');

    /** One letter a label: {@code c q p a b n}, or {@code -} for none. */
    static Labels of(String letters) {
        Set<Character> known = letters.chars().mapToObj(c -> (char) c).collect(Collectors.toSet());
        if (known.isEmpty() || !LETTERS.containsAll(known)) {
            throw new IllegalArgumentException("labels are letters of c q p a b n, or -: " + letters);
        }
        return new Labels(
                known.contains('c'),
                known.contains('q'),
                known.contains('p'),
                known.contains('a'),
                known.contains('b'),
                known.contains('n'));
    }

    /** As the reference takes it. Whether a question is open the shop does not know: it is taken for closed. */
    public Verdict verdict() {
        Map<Label, Boolean> found = Map.of(
                Label.CLOSER, closer,
                Label.CLOSED_QUESTION, question,
                Label.PRICE, price,
                Label.AVAILABILITY, availability,
                Label.PURCHASE, purchase,
                Label.NEXT_STEP, nextStep);
        return new Verdict(found.keySet().stream().filter(found::get).collect(Collectors.toSet()));
    }

    /** Of a text made of two: it closes only if both do. */
    Labels and(Labels other) {
        return new Labels(
                closer && other.closer,
                question || other.question,
                price || other.price,
                availability || other.availability,
                purchase || other.purchase,
                nextStep || other.nextStep);
    }
}
