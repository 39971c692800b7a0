package otklik.analysis.behaviour;

/** What is counted over the chats of a manager. */
public enum BehaviourCount {
    CHATS,
    /** {@code out} with a question, of any author. */
    QUESTIONS,
    /** Chats in which the client asks for price, availability or purchase. */
    HIGH_INTENT,
    /** Those of them in which a next step follows. */
    NEXT_STEP,
    /** Chats with an {@code out}. */
    REPLIED,
    /** Those of them in which more is offered than was asked for. */
    UPSELL,
    /** Those of them that wait for a follow-up. */
    FOLLOW_UP
}
