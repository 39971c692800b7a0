package otklik.ingest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Hands over every row above a cursor, whatever the order of the pages and whether bounds are included. A page is
 * taken to be an unbroken run of ids, at either end of what was asked; what a full page leaves below itself is asked
 * for, until the server has shown that it goes upward. Rows without a readable id are handed over too: they are
 * somebody else's problem, but never lost.
 */
public final class IdWalk {
    private enum Order {
        UNKNOWN,
        UPWARD,
        DOWNWARD
    }

    private final PageSource source;
    private final PageSink sink;
    private final int full;
    private Order order = Order.UNKNOWN;

    /** @param full number of rows from which on a page may have been cut */
    public IdWalk(PageSource source, PageSink sink, int full) {
        this.source = source;
        this.sink = sink;
        this.full = full;
    }

    /** Walks from above {@code start} to the end of the list. */
    public void from(long start) throws InterruptedException {
        long cursor = start;
        if (cursor < 1) {
            // since_id begins at 1 and may exclude it: the very first rows are asked for apart.
            hand(between(0, 3, source.page(OptionalLong.empty(), OptionalLong.of(2))), OptionalLong.empty());
            cursor = 1;
        }
        while (true) {
            List<JsonNode> page = source.page(OptionalLong.of(cursor), OptionalLong.empty());
            List<JsonNode> fresh = between(cursor, Long.MAX_VALUE, page);
            if (ids(fresh).getCount() == 0) {
                hand(fresh, OptionalLong.empty());
                return;
            }
            long last = ids(fresh).getMax();
            if (page.size() >= full && order != Order.UPWARD) {
                hand(fresh, OptionalLong.empty());
                fill(cursor, ids(fresh).getMin());
                hand(List.of(), OptionalLong.of(last));
            } else {
                hand(fresh, OptionalLong.of(last));
            }
            cursor = last;
        }
    }

    private void fill(long low, long high) throws InterruptedException {
        long below = low;
        long above = high;
        boolean filled = false;
        while (above - below > 1) {
            List<JsonNode> page = source.page(OptionalLong.of(Math.max(below, 1)), OptionalLong.of(above));
            List<JsonNode> fresh = between(below, above, page);
            LongSummaryStatistics ids = ids(fresh);
            if (ids.getCount() == 0) {
                break;
            }
            filled = true;
            hand(fresh, OptionalLong.empty());
            if (page.size() < full) {
                break;
            }
            if (descending(page)) {
                above = ids.getMin();
            } else {
                below = ids.getMax();
            }
        }
        if (above - low > 1 || filled) {
            order = filled ? Order.DOWNWARD : Order.UPWARD;
        }
    }

    private void hand(List<JsonNode> rows, OptionalLong cursor) throws InterruptedException {
        if (!rows.isEmpty() || cursor.isPresent()) {
            sink.accept(rows, cursor);
        }
    }

    private static List<JsonNode> between(long low, long high, List<JsonNode> page) {
        Set<Long> met = new HashSet<>();
        return page.stream()
                .filter(row -> id(row) == 0 || id(row) > low && id(row) < high && met.add(id(row)))
                .toList();
    }

    private static boolean descending(List<JsonNode> page) {
        List<Long> ids = page.stream().map(IdWalk::id).filter(id -> id > 0).toList();
        return ids.size() < 2 || ids.get(0) > ids.get(ids.size() - 1);
    }

    private static LongSummaryStatistics ids(List<JsonNode> rows) {
        return rows.stream().mapToLong(IdWalk::id).filter(id -> id > 0).summaryStatistics();
    }

    private static long id(JsonNode row) {
        return row.path("id").asLong(0);
    }
}
