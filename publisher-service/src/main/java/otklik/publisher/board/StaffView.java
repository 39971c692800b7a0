package otklik.publisher.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.publisher.board.Look.Applied;
import otklik.publisher.board.Look.Envelope;

/** {@code /api/v1/managers}: who differs for certain, and in what. */
public record StaffView(
        @JsonUnwrapped Envelope envelope, long targetSec, List<Row> rows, Row total, List<Standout> standouts) {
    /**
     * A manager, or all of them.
     *
     * @param managerId absent of the total
     * @param chats with a wait of the period
     * @param placeLow best place by P90 that he may have for all we know, {@code placeHigh} the worst; absent where there are too few values
     * @param spark by day, those with an answer
     * @param wholePeriod whatever dates and channel were asked for; absent where nothing is known
     */
    public record Row(
            String managerId,
            String managerName,
            Boolean active,
            int chats,
            @JsonUnwrapped Counts counts,
            @JsonUnwrapped Timing timing,
            Integer placeLow,
            Integer placeHigh,
            @JsonUnwrapped Pending pending,
            @JsonUnwrapped Rates rates,
            Map<String, BigDecimal> paidSum,
            List<Spark> spark,
            WholePeriod wholePeriod) {
        Row at(int low, int high) {
            return new Row(
                    managerId,
                    managerName,
                    active,
                    chats,
                    counts,
                    timing,
                    low,
                    high,
                    pending,
                    rates,
                    paidSum,
                    spark,
                    wholePeriod);
        }

        boolean ranked() {
            return !timing.few() && !"".equals(managerId);
        }
    }

    public static StaffView of(Look look, Query query) {
        Selection selection = Selection.of(look, query);
        List<Row> rows = new ArrayList<>();
        selection.byManager().forEach((manager, part) -> rows.add(row(look, part, manager)));
        List<Row> placed = Ranking.placed(rows);
        return new StaffView(
                look.envelope(query, Applied.ALL),
                look.rules().targetSec(),
                placed,
                total(look, selection),
                Standout.among(selection, placed));
    }

    private static Row row(Look look, Selection selection, String manager) {
        var known = look.facts().managers.get(manager);
        return row(
                look,
                selection,
                manager,
                look.facts().managerName(manager),
                known == null ? null : known.active(),
                WholePeriod.of(look.facts(), manager));
    }

    private static Row total(Look look, Selection selection) {
        return row(look, selection, null, null, null, null);
    }

    private static Row row(
            Look look, Selection selection, String manager, String name, Boolean active, WholePeriod wholePeriod) {
        Sum sum = selection.sum();
        Spread spread = sum.spread();
        Set<String> chats = new HashSet<>();
        selection.waits().forEach(wait -> chats.add(wait.chatId));
        return new Row(
                manager,
                name,
                active,
                chats.size(),
                Counts.of(sum),
                Timing.of(spread),
                null,
                null,
                Pending.of(look, spread, selection.open()),
                Rates.of(sum),
                sum.paidSum(),
                Spark.of(selection.days()),
                wholePeriod);
    }

    /** By P90, those without a place last. */
    static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> !row.ranked())
            .thenComparing(row -> row.timing().p90Sec(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::managerName, Comparator.nullsLast(Comparator.naturalOrder()));
}
