package otklik.ingest.walk;

import com.carrotsearch.hppc.LongHashSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;

/**
 * Brings every row above a cursor, a page a step, whatever the order of the pages and whether bounds are included. A
 * full page is taken to be an unbroken run of ids at either end of what was asked; the first one tells which. Where it
 * is the lower end, the next page begins at its greatest id; else the ids are read in windows so narrow that no page is
 * full. Rows without a readable id are brought too: they are somebody else's problem, but never lost.
 */
public final class IdWalk {
    /**
     * What a step brought.
     *
     * @param rows may hold some that were brought before
     * @param cursor all rows up to this id have been brought
     * @param finished there is nothing above the cursor
     */
    public record Step(List<JsonNode> rows, long cursor, boolean finished) {}

    private enum Order {
        UNKNOWN,
        UPWARD,
        DOWNWARD
    }

    private final PageSource source;
    private final int full;
    private Order order = Order.UNKNOWN;
    private long cursor;
    private long width;
    private long newest;

    /**
     * @param full number of rows from which on a page may have been cut
     * @param start rows above this id are wanted
     */
    public IdWalk(PageSource source, int full, long start) {
        this.source = source;
        this.full = full;
        this.width = full;
        this.cursor = start;
    }

    public Step next() throws InterruptedException {
        if (cursor < 1) {
            return lowest();
        }
        return order == Order.DOWNWARD ? window() : upward();
    }

    /** The next step will ask for what is above the cursor of the step before and nothing else. */
    public boolean isUpward() {
        return order == Order.UPWARD;
    }

    /** since_id begins at 1 and may exclude it: the very first rows are asked for apart. */
    private Step lowest() throws InterruptedException {
        List<JsonNode> rows = between(0, 3, source.page(OptionalLong.empty(), OptionalLong.of(2)));
        cursor = 1;
        return new Step(rows, cursor, false);
    }

    private Step upward() throws InterruptedException {
        List<JsonNode> page = source.page(OptionalLong.of(cursor), OptionalLong.empty());
        List<JsonNode> fresh = between(cursor, Long.MAX_VALUE, page);
        LongSummaryStatistics ids = ids(fresh);
        if (ids.getCount() == 0) {
            return new Step(fresh, cursor, true);
        }
        newest = Math.max(newest, ids.getMax());
        if (page.size() >= full && order == Order.UNKNOWN) {
            List<JsonNode> below = below(ids.getMin());
            if (!below.isEmpty()) {
                order = Order.DOWNWARD;
                return new Step(below, cursor, false);
            }
            order = Order.UPWARD;
        }
        cursor = ids.getMax();
        return new Step(fresh, cursor, false);
    }

    private List<JsonNode> below(long least) throws InterruptedException {
        return least == cursor + 1
                ? List.of()
                : between(cursor, least, source.page(OptionalLong.of(cursor), OptionalLong.of(least)));
    }

    private Step window() throws InterruptedException {
        long end = cursor + width;
        List<JsonNode> page = source.page(OptionalLong.of(cursor), OptionalLong.of(end + 1));
        List<JsonNode> fresh = between(cursor, end + 1, page);
        if (page.size() >= full && width > 1) {
            width /= 2;
            return new Step(fresh, cursor, false);
        }
        if (page.size() * 4 < full) {
            width *= 2;
        }
        if (end < newest) {
            cursor = end;
            return new Step(fresh, cursor, false);
        }
        return last(fresh);
    }

    /** Beyond the newest row that was met: it may be the end. */
    private Step last(List<JsonNode> fresh) throws InterruptedException {
        cursor = ids(fresh).getCount() == 0
                ? cursor
                : Math.max(cursor, ids(fresh).getMax());
        cursor = Math.max(cursor, newest);
        List<JsonNode> above =
                between(cursor, Long.MAX_VALUE, source.page(OptionalLong.of(cursor), OptionalLong.empty()));
        boolean finished = ids(above).getCount() == 0;
        newest = finished ? newest : ids(above).getMax();
        return new Step(fresh, cursor, finished);
    }

    private static List<JsonNode> between(long low, long high, List<JsonNode> page) {
        LongHashSet met = new LongHashSet(page.size());
        List<JsonNode> rows = new ArrayList<>(page.size());
        for (JsonNode row : page) {
            long id = id(row);
            if (id == 0 || id > low && id < high && met.add(id)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static LongSummaryStatistics ids(List<JsonNode> rows) {
        return rows.stream().mapToLong(IdWalk::id).filter(id -> id > 0).summaryStatistics();
    }

    private static long id(JsonNode row) {
        return row.path("id").asLong(0);
    }
}
