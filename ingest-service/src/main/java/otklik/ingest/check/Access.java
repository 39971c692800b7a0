package otklik.ingest.check;

/**
 * How a list answered when it was asked for.
 *
 * @param list as {@code messages} or {@code orders/history}
 * @param status of the answer, 0 when there was none
 */
public record Access(String list, Outcome outcome, int status) {
    /** What became of the request. */
    public enum Outcome {
        READ,
        /** Not let in: 401 or 403. */
        REFUSED,
        /** No such list there: 404. */
        UNKNOWN,
        /** Asked to come later: 429 or 503. */
        BUSY,
        /** Another status, or a body that is no such list. */
        STRANGE,
        /** No answer at all. */
        SILENT
    }

    static Outcome outcome(int status) {
        return switch (status) {
            case 200 -> Outcome.READ;
            case 401, 403 -> Outcome.REFUSED;
            case 404 -> Outcome.UNKNOWN;
            case 429, 503 -> Outcome.BUSY;
            default -> Outcome.STRANGE;
        };
    }
}
