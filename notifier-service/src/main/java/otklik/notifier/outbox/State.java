package otklik.notifier.outbox;

/** Where a message stands. */
public enum State {
    /** To be sent; Telegram does not have it. */
    PENDING,
    /** The call is being made, or was when the process died. */
    SENDING,
    SENT,
    /** It may have arrived; a bot cannot look. Only a person may have it sent again. */
    UNKNOWN,
    /** Telegram does not have it and will not take it as things stand. */
    FAILED
}
