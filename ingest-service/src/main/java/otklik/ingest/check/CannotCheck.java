package otklik.ingest.check;

/** Nothing can be checked here at all, and why. */
public final class CannotCheck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotCheck(String reason) {
        super(reason);
    }
}
