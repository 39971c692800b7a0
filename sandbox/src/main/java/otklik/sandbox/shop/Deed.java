package otklik.sandbox.shop;

/** What happens in a chat. */
enum Deed {
    /** A dialog begins, and the chat with it if there was none. */
    OPEN,
    ASSIGN,
    UNASSIGN,
    SAY,
    /** The last message of the actor gets other words. */
    EDIT,
    /** The last message of the actor is taken back. */
    DELETE,
    /** The client has read all that was sent to him. */
    READ,
    TAG,
    CLOSE
}
