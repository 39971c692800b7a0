package otklik.ingest.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import otklik.ingest.walk.PageSource;

/** Asks for no more than so many pages. */
final class Bounded implements PageSource {
    /** There are more pages. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final PageSource source;
    private int left;

    Bounded(PageSource source, int most) {
        this.source = source;
        this.left = most;
    }

    @Override
    public List<JsonNode> page(OptionalLong sinceId, OptionalLong untilId) throws InterruptedException {
        if (left-- <= 0) {
            throw new Exceeded();
        }
        return source.page(sinceId, untilId);
    }
}
