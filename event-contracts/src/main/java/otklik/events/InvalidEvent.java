package otklik.events;

/** A value that is no event of its topic; the message names the field and never holds its content. */
public final class InvalidEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidEvent(String message) {
        super(message);
    }

    public InvalidEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
