package otklik.sandbox.http;

/** What may go wrong with a call, as seen by the caller. */
public enum Fault {
    TOO_MANY,
    TOO_MANY_WITH_RETRY_AFTER,
    UNAVAILABLE,
    HTML_502,
    /** A page of a proxy that calls itself a success. */
    HTML_200,
    EMPTY_500,
    /** A success without a body; nothing was done. */
    EMPTY_200,
    UNAUTHORIZED,
    /** The answer ends in the middle of its JSON. */
    TRUNCATED,
    /** The connection closes, nothing was done. */
    DROP_BEFORE,
    /** The call is carried out, then the connection closes without an answer. */
    DROP_AFTER,
    /** The call is carried out, the connection closes in the middle of the answer. */
    DROP_MIDDLE,
    /** The call is carried out, the answer comes late. */
    SLOW,
    /** The call is carried out, half of the answer comes at once and the rest late. */
    SLOW_BODY
}
