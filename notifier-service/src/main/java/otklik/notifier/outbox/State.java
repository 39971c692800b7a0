package otklik.notifier.outbox;

/** Where a message stands. */
public enum State {
    /** To be sent; Telegram does not have it. */
    PENDING,
    /** The call is being made, or was when the process died. */
    SENDING,
    /** Telegram has it; what it shows may have to be changed. */
    SENT,
    /** It may have arrived: it is looked for, and if it cannot be found, sent again with a mark. */
    UNKNOWN,
    /** Telegram does not have it and will not get it as things stand. */
    FAILED
}
