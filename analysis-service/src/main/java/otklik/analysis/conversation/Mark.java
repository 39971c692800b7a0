package otklik.analysis.conversation;

/** What a message's text was judged to be. Who can bear a mark: a client, a manager, or either. */
public enum Mark {
    /** Client: needs no reply. */
    CLOSER,
    /** Client: asks for a price, a discount or a total. */
    PRICE,
    /** Client: asks what is in stock, which sizes or colours are left, when it is back. */
    AVAILABILITY,
    /** Client: wants to buy, order, reserve or pay. */
    PURCHASE,
    /** Client: asks about delivery or pickup. */
    DELIVERY,
    /** Client: doubts or resists. */
    OBJECTION,
    /** Either: asks for more than yes, no or a pick. */
    OPEN_QUESTION,
    /** Either: asks for yes, no or a pick, and nothing more. */
    CLOSED_QUESTION,
    /** Manager: asks for facts of the client's situation (SPIN, Rackham). */
    SITUATION,
    /** Manager: asks for a difficulty or dissatisfaction. */
    PROBLEM,
    /** Manager: asks what a problem causes or costs. */
    IMPLICATION,
    /** Manager: asks for the value of a solution. */
    NEED_PAYOFF,
    /** Manager: moves the deal on by a concrete action. */
    NEXT_STEP,
    /** Manager: greets. */
    GREETING,
    /** Manager: presents goods by what they are or give. */
    PRESENTATION,
    /** Manager: answers a doubt. */
    OBJECTION_ANSWER,
    /** Manager: closes the sale or parts with an invitation. */
    CLOSING,
    /** Manager: offers something more than was asked for. */
    UPSELL
}
