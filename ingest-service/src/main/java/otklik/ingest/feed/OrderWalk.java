package otklik.ingest.feed;

import com.carrotsearch.hppc.LongHashSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import otklik.ingest.crm.ApiV5;
import otklik.ingest.crm.Urgency;

/**
 * Walks through all orders, page by page. An order that comes in the meantime moves others to later pages, where they
 * are met again; one that goes moves them to earlier ones, where they would be missed: then the walk steps back.
 */
final class OrderWalk {
    private static final int PAGE = 100;

    private final ApiV5 api;
    private final LongHashSet met = new LongHashSet();
    private int read;
    private int surelyRead;
    private boolean finished;

    /** @param pages how many there are, 0 if it is not told */
    record Step(List<JsonNode> rows, int page, int pages, boolean finished) {}

    /** @param read pages that need not be read again, as long as nothing has gone since */
    OrderWalk(ApiV5 api, int read) {
        this.api = api;
        this.read = read;
    }

    int read() {
        return read;
    }

    /** The last page was read, and no step back was made since. */
    boolean isFinished() {
        return finished;
    }

    Step next() throws InterruptedException {
        ApiV5.Page page = api.orders(read + 1, Urgency.HISTORY);
        page.rows().forEach(row -> met.add(row.path("id").asLong(0)));
        read++;
        finished = page.isLast(read);
        return new Step(page.rows(), read, page.pages(), finished);
    }

    /** So many orders have gone since it was last told who had. */
    void stepBack(int orders) {
        if (orders > 0) {
            read = Math.max(0, Math.min(read, surelyRead) - (orders + PAGE - 1) / PAGE);
            surelyRead = read;
            finished = false;
        }
    }

    /** Pages read until now will not miss anybody because of orders that go later. */
    void allGoneAreTold() {
        surelyRead = read;
    }

    /** Those of the ids that were not met. */
    List<Long> missing(long[] ids) {
        return Arrays.stream(ids).filter(id -> !met.contains(id)).boxed().toList();
    }
}
