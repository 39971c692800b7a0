package otklik.sandbox.reference;

/** What a person would say of a message's text; the demo shop knows it of each of its phrases. */
public record Verdict(boolean closer, boolean question, boolean asksToBuy, boolean nextStep) {
    public static final Verdict NOTHING = new Verdict(false, false, false, false);
}
