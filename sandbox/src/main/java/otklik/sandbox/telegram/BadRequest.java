package otklik.sandbox.telegram;

/** What Telegram refuses, in its own words. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    BadRequest(int code, String description) {
        super(description);
        this.code = code;
    }

    BadRequest(String description) {
        this(400, "Bad Request: " + description);
    }

    int code() {
        return code;
    }
}
