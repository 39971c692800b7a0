package otklik.sandbox.crm;

/** What may happen to a change on its way through the websocket. */
public enum SocketFault {
    /** All connections close without a word, and the event is lost. */
    DROP,
    /** The event is lost, the connections stay. */
    LOSE,
    /** The event comes twice. */
    DUPLICATE,
    /** An event of a type that nobody knows comes before it. */
    UNKNOWN_TYPE,
    /** A text that ends in the middle of its JSON comes before it. */
    CUT_TEXT,
    /** Bytes that are no frame come in its place: the stream is beyond repair. */
    NO_FRAME
}
