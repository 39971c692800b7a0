package otklik.analysis.group;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by currency; a currency whose sum is nothing is not there. Only {@link #add} changes one, as of {@link Tally}. */
public record Money(SortedMap<String, BigDecimal> sums) {
    public Money {
        sums = new TreeMap<>(sums);
    }

    public static Money nothing() {
        return new Money(new TreeMap<>());
    }

    /** The same amount has one form, however it was written: 100.00 as 100, 0.50 as 0.5. */
    public void add(String currency, BigDecimal amount) {
        BigDecimal sum = sums.getOrDefault(currency, BigDecimal.ZERO).add(amount);
        if (sum.signum() == 0) {
            sums.remove(currency);
        } else {
            BigDecimal plain = sum.stripTrailingZeros();
            sums.put(currency, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    public void add(Money other, int sign) {
        other.sums.forEach((currency, sum) -> add(currency, sign < 0 ? sum.negate() : sum));
    }

    public boolean isNothing() {
        return sums.isEmpty();
    }
}
