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
        /** Not carried out: the account has made too many calls this minute. */
        QUOTA,
        /** Not carried out, and will not be before a person has changed a setting or a right. */
        DENIED,
        /** Not carried out: the sheet is not as we thought. */
        MISFIT,
        /** Carried out or not, or still being so. */
        UNKNOWN
    }

    private final Kind kind;
    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> request;

    SheetsFailure(Kind kind, Problem problem, Optional<Duration> retryAfter, Throwable cause) {
        this(kind, problem, retryAfter, Optional.empty(), cause);
    }

    /** @param request the kind of the one that does not fit, in Google's words */
    SheetsFailure(
            Kind kind, Problem problem, Optional<Duration> retryAfter, Optional<String> request, Throwable cause) {
        super(problem.english(), cause);
        this.request = request;
        this.problem = problem;
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** The kind of the request that does not fit, in Google's words, where he names it. */
    public Optional<String> request() {
        return request;
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
