package otklik.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what is published with what should be. */
final class Tabs {
    private static final Set<String> SORTED = Set.of(
            "manager_summary",
            "channel_summary",
            "spin_manager_metrics",
            "spin_improvement_plans",
            "question_types",
            "manager_report");
    /** Their texts are not worked out by the reference: the columns before them are compared. */
    private static final Map<String, Integer> COLUMNS = Map.of("spin_improvement_plans", 2, "dialog_templates", 2);

    private static final int TOLD = 5;

    private Tabs() {}

    /** Rows of summaries in their order, others in any, each once; a failure tells the first rows that differ. */
    static void requireEqual(Map<String, List<List<Object>>> published, Map<String, List<List<Object>>> reference) {
        reference.forEach((tab, wanted) -> {
            List<List<Object>> rows = comparable(tab, wanted);
            List<List<Object>> found = comparable(tab, published.get(tab));
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

    private static List<List<Object>> comparable(String tab, List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .limit(COLUMNS.getOrDefault(tab, row.size()))
                        .map(Tabs::comparable)
                        .toList())
                .map(Tabs::withoutEmptyEnd)
                .toList();
    }

    /** A sheet knows numbers, not whether they were written 1 or 1.0000. */
    private static Object comparable(Object cell) {
        if (cell instanceof Map<?, ?> sums) {
            return sums.size() == 1 ? comparable(sums.values().iterator().next()) : told(sums);
        }
        return cell instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : cell;
    }

    private static String told(Map<?, ?> sums) {
        return sums.entrySet().stream()
                .map(sum -> ((BigDecimal) sum.getValue()).toPlainString() + " " + sum.getKey())
                .collect(Collectors.joining("; "));
    }

    /** A reader of a sheet gets no empty cells at the end of a row. */
    private static List<Object> withoutEmptyEnd(List<Object> row) {
        int size = row.size();
        while (size > 0 && "".equals(row.get(size - 1))) {
            size--;
        }
        return row.subList(0, size);
    }

    private static List<List<Object>> missing(List<List<Object>> wanted, List<List<Object>> found) {
        Set<List<Object>> known = new HashSet<>(found);
        return wanted.stream().filter(row -> !known.contains(row)).limit(TOLD).toList();
    }
}
