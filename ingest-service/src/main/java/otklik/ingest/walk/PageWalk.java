package otklik.ingest.walk;

import com.carrotsearch.hppc.LongHashSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import otklik.ingest.crm.RestModule.Page;

/**
 * Goes through a list once, a page a step, and keeps which ids it has met. A row that goes while it walks may draw
 * another from a page not yet read to one that was: {@link #isWhole} tells when that has not happened.
 */
public final class PageWalk {
    /** @param finished it was the last page */
    public record Step(List<JsonNode> rows, int page, boolean finished) {}

    private final NumberedPages source;
    private final int full;
    private final ToLongFunction<JsonNode> id;
    private final boolean fromTheFirst;
    private final LongHashSet met = new LongHashSet();
    private int page;
    private OptionalInt total = OptionalInt.empty();
    private boolean steady = true;
    private int pages;

    /**
     * @param full rows of a page that is not the last, where the list does not tell how many pages it has
     * @param id of a row, 0 where it has none
     * @param start page to begin at
     */
    public PageWalk(NumberedPages source, int full, ToLongFunction<JsonNode> id, int start) {
        this.source = source;
        this.full = full;
        this.id = id;
        this.page = start;
        this.fromTheFirst = start == 1;
    }

    public Step next() throws InterruptedException {
        Page found = source.page(page);
        steady &= !shrinks(found.total());
        total = found.total();
        pages = found.pages().orElse(0);
        int before = met.size();
        found.rows().stream().mapToLong(id).filter(known -> known > 0).forEach(met::add);
        // A list may answer a page beyond its end with its last.
        boolean nothingNew = met.size() == before;
        boolean last = found.pages().isPresent()
                ? page >= found.pages().getAsInt() || found.rows().isEmpty()
                : found.rows().size() < full || nothingNew;
        Step step = new Step(found.rows(), page, last);
        page += last ? 0 : 1;
        return step;
    }

    /** No row can have slipped through: there were never fewer rows than before, and as many were met as there are. */
    public boolean isWhole() {
        return fromTheFirst && steady && total.isPresent() && met.size() >= total.getAsInt();
    }

    public boolean hasMet(long row) {
        return met.contains(row);
    }

    public int met() {
        return met.size();
    }

    /** As the latest page told; 0 where it did not. */
    public int pages() {
        return pages;
    }

    private boolean shrinks(OptionalInt now) {
        return total.isPresent() && now.isPresent() && now.getAsInt() < total.getAsInt();
    }
}
