package otklik.publisher.google;

import java.time.Duration;
import java.util.Optional;

/** A call that failed; the message is one line for the operator and holds no content. */
public final class SheetsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known of a write after it failed. */
    public enum Kind {
        /** Not carried out; worth another try soon. */
        BUSY,
        /** Not carried out, and will not be before a person has changed a setting or a right. */
        DENIED,
        /** Not carried out: the sheet is not as we thought. */
        MISFIT,
        /** Carried out or not, or still being so. */
        UNKNOWN
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    SheetsFailure(Kind kind, String message, Optional<Duration> retryAfter, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
