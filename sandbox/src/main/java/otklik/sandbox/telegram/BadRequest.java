package otklik.sandbox.telegram;

/** What Telegram refuses, in its own words. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final long movedTo;

    private BadRequest(int code, String description, long movedTo) {
        super(description);
        this.code = code;
        this.movedTo = movedTo;
    }

    BadRequest(int code, String description) {
        this(code, description, 0);
    }

    BadRequest(String description) {
        this(400, "Bad Request: " + description, 0);
    }

    BadRequest(String description, long movedTo) {
        this(400, "Bad Request: " + description, movedTo);
    }

    int code() {
        return code;
    }

    /** The new id of the chat; 0 where it has not moved. */
    long movedTo() {
        return movedTo;
    }
}
