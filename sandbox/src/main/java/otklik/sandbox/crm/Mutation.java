package otklik.sandbox.crm;

/** What may happen in an account while it is read. */
public enum Mutation {
    NEW_MESSAGE,
    EDIT,
    /** Read by the client: {@code updated_at} moves, the words stay. */
    RECEIPT,
    DELETE,
    RESTORE,
    /** Another user becomes responsible, and a system message tells it. */
    REASSIGN,
    CLOSE_DIALOG,
    OPEN_DIALOG,
    /** With all that was said in it. */
    DELETE_CHAT,
    /** Many messages in one chat that share one {@code updated_at}. */
    BURST,
    /** An old message gets in with a new id. */
    IMPORT,
    /** A message gets in with an id below others. */
    LOW_ID,
    NEW_ORDER,
    CHANGE_ORDER,
    PAY_ORDER,
    MERGE_ORDERS,
    /** Of the CRM, not of MG. */
    MERGE_CUSTOMERS,
    DELETE_ORDER
}
