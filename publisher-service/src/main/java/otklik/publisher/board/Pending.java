package otklik.publisher.board;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The P90 when those who still wait were answered now: ignoring clients improves nothing.
 *
 * @param open how many wait
 * @param openRecent those of them that wait for less than the P90, or for no working time yet
 * @param p90WithOpenSec absent where they would only lower the P90
 */
public record Pending(int open, int openRecent, Long p90WithOpenSec) {
    static Pending of(Look look, Spread answered, List<Waiting> open) {
        OptionalLong p90 = answered.quantile(9);
        long[] ages = open.stream().mapToLong(look::workSec).toArray();
        int recent = (int) Arrays.stream(ages)
                .filter(age -> age == 0 || age < p90.orElse(0))
                .count();
        OptionalLong with = answered.with(Arrays.stream(ages)).quantile(9);
        boolean tells = ages.length > 0 && recent < ages.length && with.orElse(0) >= p90.orElse(0);
        return new Pending(ages.length, recent, tells ? Look.orNull(with) : null);
    }
}
