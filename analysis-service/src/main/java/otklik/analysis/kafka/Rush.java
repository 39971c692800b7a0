package otklik.analysis.kafka;

/**
 * Knows when so much comes, as of the whole history, that there is no use in telling each step of it: what is told later
 * is told once. After the longest delay it is told all the same.
 */
final class Rush {
    private static final int MANY = 20;
    /** Many that lay in Kafka for so long are a part of more. */
    private static final long BEHIND_MS = 10_000;

    private final Rushes all;
    private final int veryMany;
    private final long longestDelayMs;
    private int arrived;
    private long newestMs;
    private long lastDoneMs;

    Rush(Rushes all, int veryMany, long longestDelayMs) {
        this.all = all;
        this.veryMany = veryMany;
        this.longestDelayMs = longestDelayMs;
    }

    /** @param writtenMs when it came to Kafka */
    void arrived(long writtenMs) {
        arrived++;
        newestMs = Math.max(newestMs, writtenMs);
    }

    /** To be asked once in a pause: whether it was a rush since the pause before, here or in another task. */
    boolean since(long nowMs) {
        if (arrived > veryMany || arrived > MANY && nowMs - newestMs > BEHIND_MS) {
            all.seen(nowMs);
        }
        arrived = 0;
        lastDoneMs = lastDoneMs == 0 ? nowMs : lastDoneMs;
        return all.now(nowMs);
    }

    boolean tooLong(long nowMs) {
        return nowMs - lastDoneMs >= longestDelayMs;
    }

    void done(long nowMs) {
        lastDoneMs = nowMs;
    }
}
