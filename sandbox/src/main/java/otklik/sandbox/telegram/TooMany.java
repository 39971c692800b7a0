package otklik.sandbox.telegram;

/** The bot asks too often. */
final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int seconds;

    TooMany(int seconds) {
        super("Too Many Requests: retry after " + seconds);
        this.seconds = seconds;
    }

    int seconds() {
        return seconds;
    }
}
