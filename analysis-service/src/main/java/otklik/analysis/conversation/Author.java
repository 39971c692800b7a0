package otklik.analysis.conversation;

/** Who wrote a message; {@code CHANNEL} was sent from the phone, its author is unknown. */
public enum Author {
    CUSTOMER,
    MANAGER,
    CHANNEL,
    BOT
}
