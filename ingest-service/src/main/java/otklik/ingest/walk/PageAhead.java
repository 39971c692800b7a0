package otklik.ingest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A source of pages that may be told which page is wanted next, so that it is fetched while this one is worked on. */
public final class PageAhead implements PageSource {
    private record Expected(long sinceId, Future<List<JsonNode>> page) {}

    private final PageSource source;
    private final ExecutorService fetcher;
    private Expected expected;

    public PageAhead(PageSource source, ExecutorService fetcher) {
        this.source = source;
        this.fetcher = fetcher;
    }

    /** The page above this id will be asked for next. */
    public void expect(long sinceId) {
        expected = new Expected(
                sinceId, fetcher.submit(() -> source.page(OptionalLong.of(sinceId), OptionalLong.empty())));
    }

    /** True while a page is on its way that nobody has taken. */
    public boolean isExpecting() {
        return expected != null;
    }

    @Override
    public List<JsonNode> page(OptionalLong sinceId, OptionalLong untilId) throws InterruptedException {
        Expected ready = expected;
        expected = null;
        if (ready != null && untilId.isEmpty() && sinceId.equals(OptionalLong.of(ready.sinceId()))) {
            return taken(ready.page());
        }
        return source.page(sinceId, untilId);
    }

    private static List<JsonNode> taken(Future<List<JsonNode>> page) throws InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a page could not be fetched", e.getCause());
        }
    }
}
