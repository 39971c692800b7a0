package otklik.analysis.conversion;

/** Whether the chat has an order that is paid in full. */
public enum Outcome {
    PAID,
    NOT_PAID
}
