package otklik.ingest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads all rows of a filter, whatever order they come in: a page that is full may hide others, so its range of ids is
 * halved at the middle of what it brought, and each half read again. Rows may come more than once.
 */
public final class RangeSweep {
    /** With fewer ids a half could be as large as the whole. */
    private static final int LEAST = 4;

    private final PageSource source;
    private final RowSink sink;
    private final int full;

    /** @param full rows of a page that may hide others; at least {@value #LEAST} */
    public RangeSweep(PageSource source, RowSink sink, int full) {
        if (full < LEAST) {
            throw new IllegalArgumentException("full is less than " + LEAST);
        }
        this.source = source;
        this.sink = sink;
        this.full = full;
    }

    public void all() throws InterruptedException {
        sweep(OptionalLong.empty(), OptionalLong.empty());
    }

    /** Bounds may be exclusive or inclusive, the API does not tell. */
    private void sweep(OptionalLong above, OptionalLong below) throws InterruptedException {
        List<JsonNode> rows = source.page(above, below);
        sink.accept(rows);
        long[] ids = rows.stream()
                .mapToLong(row -> row.path("id").asLong(0))
                .filter(id -> id > 0)
                .distinct()
                .sorted()
                .toArray();
        if (rows.size() < full || ids.length < LEAST) {
            return;
        }
        long middle = ids[(ids.length - 1) / 2];
        sweep(above, OptionalLong.of(middle + 1));
        sweep(OptionalLong.of(middle), below);
    }
}
