package otklik.publisher.board;

/**
 * Between which of {@code n} ordered values a quantile lies with a confidence of at least 95 %, whatever their
 * distribution: how many of them are below it is binomial.
 *
 * @param low 1 for the least value; 0: below all, nothing can be told
 * @param high {@code n + 1}: above all, likewise
 */
record OrderStatistics(int low, int high) {
    private static final double TAIL = 0.025;
    private static final double Z = 1.959963984540054;
    /** From here on the normal approximation is within a rank. */
    private static final int EXACT_UP_TO = 1_000;

    static OrderStatistics of(int n, double p) {
        return n > EXACT_UP_TO ? normal(n, p) : exact(n, p);
    }

    private static OrderStatistics normal(int n, double p) {
        double reach = Z * Math.sqrt(n * p * (1 - p));
        return new OrderStatistics(
                Math.max(0, (int) Math.floor(n * p - reach)), Math.min(n + 1, (int) Math.ceil(n * p + reach) + 1));
    }

    private static OrderStatistics exact(int n, double p) {
        int low = 0;
        int high = n + 1;
        double passed = 0;
        double logChance = n * Math.log(1 - p);
        for (int below = 0; below <= n; below++) {
            passed += Math.exp(logChance);
            if (passed <= TAIL) {
                low = below + 1;
            }
            if (passed >= 1 - TAIL) {
                high = below + 1;
                break;
            }
            logChance += Math.log((n - below) * p / ((below + 1) * (1 - p)));
        }
        return new OrderStatistics(low, high);
    }
}
