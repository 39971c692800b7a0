package otklik.publisher.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole, in percent with 1 decimal, with Wilson's 95 % interval; all empty of nothing. */
record Share(long part, long whole) {
    private static final double Z = 1.959963984540054;

    Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    Optional<BigDecimal> low() {
        return bound(-1);
    }

    Optional<BigDecimal> high() {
        return bound(1);
    }

    /** Whether their intervals have nothing in common. */
    boolean differs(Share other) {
        return whole > 0 && other.whole > 0 && (end(1) < other.end(-1) || other.end(1) < end(-1));
    }

    private Optional<BigDecimal> bound(int side) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100 * end(side)).setScale(1, RoundingMode.HALF_UP));
    }

    private double end(int side) {
        double mean = (double) part / whole;
        double reach = Z * Math.sqrt(Z * Z / 4 + part * (1 - mean));
        return Math.min(1, Math.max(0, (part + Z * Z / 2 + side * reach) / (whole + Z * Z)));
    }
}
