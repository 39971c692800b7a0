package otklik.analysis.day;

/** What is counted of a manager's date in a channel; each is defined by the field of the same name of a day row. */
public enum DayCount {
    CHATS,
    INBOUND,
    OUTBOUND,
    QUESTIONS,
    OPEN_QUESTIONS,
    SPIN_S,
    SPIN_P,
    SPIN_I,
    SPIN_N,
    NEXT_STEPS,
    SPIN_CHATS,
    SPIN_STAGES,
    WAITS,
    ANSWERED,
    UNANSWERED,
    SLOW,
    OUT_OF_HOURS,
    NO_REPLY_NEEDED,
    ORDERS,
    PAID_ORDERS
}
