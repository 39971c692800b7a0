package otklik.analysis.spin;

/** What is counted over the chats in which an author wrote. */
public enum SpinCount {
    CHATS,
    /** Chats in which he used all four stages. */
    FULL_CHATS,
    /** His messages. */
    MESSAGES,
    /** His messages with a question. */
    QUESTIONS,
    /** His messages with an open question. */
    OPEN_QUESTIONS
}
