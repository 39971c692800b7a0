package otklik.analysis.summary;

/** What is counted over the chats of a manager or a channel. */
public enum SummaryCount {
    CHATS,
    INBOUND,
    OUTBOUND,
    /** {@code in} after the last {@code out} of their chat. */
    UNANSWERED_INBOUND,
    /** Chats whose first reply was slow. */
    SLOW,
    /** Chats with an {@code in} and no {@code out}. */
    NO_REPLY,
    /** Chats with an {@code in}. */
    ASKED
}
