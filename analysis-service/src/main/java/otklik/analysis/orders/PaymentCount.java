package otklik.analysis.orders;

/** What is counted over the chats of a manager; orders are those of the period linked by their dialog. */
public enum PaymentCount {
    CHATS,
    CHATS_WITH_ORDER,
    /** Chats with an order paid in full. */
    CHATS_WITH_PAID_ORDER,
    ORDERS,
    PAID_ORDERS,
    PARTLY_PAID_ORDERS,
    UNPAID_ORDERS,
    /** Linked by client and time only. */
    WEAK_ORDERS
}
