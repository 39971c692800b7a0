package otklik.analysis.kafka;

/**
 * Knows when so much comes, as of the whole history, that there is no use in telling each step of it: what is told later
 * is told once. After the longest delay it is told all the same.
 */
final class Rush {
    private static final int MANY = 20;
    /** Many that lay in Kafka for so long are a part of more. */
    private static final long BEHIND_MS = 10_000;

    private final int veryMany;
    private final long longestDelayMs;
    private int arrived;
    private long newestMs;
    private long lastDoneMs;

    /** @param veryMany so many between two pauses are a rush, whenever they were written */
    Rush(int veryMany, long longestDelayMs) {
        this.veryMany = veryMany;
        this.longestDelayMs = longestDelayMs;
    }

    /** @param writtenMs when it came to Kafka */
    void arrived(long writtenMs) {
        arrived++;
        newestMs = Math.max(newestMs, writtenMs);
    }

    /** To be asked once in a pause: whether it was a rush since the pause before. */
    boolean since(long nowMs) {
        boolean rush = arrived > veryMany || arrived > MANY && nowMs - newestMs > BEHIND_MS;
        arrived = 0;
        lastDoneMs = lastDoneMs == 0 ? nowMs : lastDoneMs;
        return rush;
    }

    boolean tooLong(long nowMs) {
        return nowMs - lastDoneMs >= longestDelayMs;
    }

    void done(long nowMs) {
        lastDoneMs = nowMs;
    }
}
