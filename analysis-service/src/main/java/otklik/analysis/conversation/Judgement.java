package otklik.analysis.conversation;

/**
 * What a text was judged to be.
 *
 * @param closer a client's words that need no reply
 * @param question it asks something
 * @param wantsToBuy a client's words that ask for price, availability or purchase
 * @param nextStep a manager's words that move the deal on by a concrete action
 */
public record Judgement(boolean closer, boolean question, boolean wantsToBuy, boolean nextStep) {
    /** Of a message without words. */
    public static final Judgement NOTHING = new Judgement(false, false, false, false);
}
