package otklik.analysis.group;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quotients as they are told: rounded half up, absent (null) where there is nothing to divide by. */
public final class Ratio {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {}

    public static BigDecimal of(long part, long whole, int decimals) {
        return whole == 0 ? null : divide(BigDecimal.valueOf(part), whole, decimals);
    }

    /** In percent. */
    public static BigDecimal percent(long part, long whole, int decimals) {
        return whole == 0 ? null : divide(BigDecimal.valueOf(part).multiply(HUNDRED), whole, decimals);
    }

    private static BigDecimal divide(BigDecimal part, long whole, int decimals) {
        return part.divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
