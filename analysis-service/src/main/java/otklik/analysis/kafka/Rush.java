package otklik.analysis.kafka;

/**
 * Knows when so much comes, as of the whole history, that there is no use in telling each step of it: what is told later
 * is told once. After the longest delay it is told all the same.
 */
final class Rush {
    /** Between two pauses; no shop writes so fast. */
    private static final int VERY_MANY = 500;

    private static final int MANY = 20;
    /** Many that lay in Kafka for so long are a part of more. */
    private static final long BEHIND_MS = 10_000;

    private final long longestDelayMs;
    private int arrived;
    private long newestMs;
    private long lastDoneMs;

    Rush(long longestDelayMs) {
        this.longestDelayMs = longestDelayMs;
    }

    /** @param writtenMs when it came to Kafka */
    void arrived(long writtenMs) {
        arrived++;
        newestMs = Math.max(newestMs, writtenMs);
    }

    /** To be asked once in a pause: whether it was a rush since the pause before. */
    boolean since(long nowMs) {
        boolean rush = arrived > VERY_MANY || arrived > MANY && nowMs - newestMs > BEHIND_MS;
        arrived = 0;
        return rush;
    }

    boolean tooLong(long nowMs) {
        return nowMs - lastDoneMs >= longestDelayMs;
    }

    void done(long nowMs) {
        lastDoneMs = nowMs;
    }
}
