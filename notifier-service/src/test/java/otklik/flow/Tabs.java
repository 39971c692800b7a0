package otklik.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is published with what should be. */
final class Tabs {
    private static final Set<String> SORTED = Set.of("manager_summary", "channel_summary");
    private static final int TOLD = 5;

    private Tabs() {}

    /** Rows of summaries in their order, others in any, each once; a failure tells the first rows that differ. */
    static void requireEqual(Map<String, List<List<Object>>> published, Map<String, List<List<Object>>> reference) {
        reference.forEach((tab, wanted) -> {
            List<List<Object>> rows = comparable(wanted);
            List<List<Object>> found = comparable(published.get(tab));
            assertThat(missing(rows, found)).as("rows that %s should have", tab).isEmpty();
            assertThat(missing(found, rows))
                    .as("rows that %s should not have", tab)
                    .isEmpty();
            assertThat(found).as("number of rows of %s", tab).hasSameSizeAs(rows);
            if (SORTED.contains(tab)) {
                assertThat(found).as(tab).isEqualTo(rows);
            }
        });
    }

    /** A sheet knows numbers, not whether they were written 1 or 1.0000. */
    private static List<List<Object>> comparable(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Tabs::comparable).toList())
                .toList();
    }

    private static Object comparable(Object cell) {
        return cell instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : cell;
    }

    private static List<List<Object>> missing(List<List<Object>> wanted, List<List<Object>> found) {
        Set<List<Object>> known = new HashSet<>(found);
        return wanted.stream().filter(row -> !known.contains(row)).limit(TOLD).toList();
    }
}
