package otklik.analysis.conversion;

/**
 * What is known of some whole numbers.
 *
 * @param n how many there are
 * @param squares sum of their squares
 */
public record Sample(long n, long sum, long squares) {
    public double mean() {
        return (double) sum / n;
    }

    /** Unbiased, of two numbers or more; exactly 0 where all are the same. */
    public double variance() {
        return (double) (n * squares - sum * sum) / ((double) n * (n - 1));
    }
}
