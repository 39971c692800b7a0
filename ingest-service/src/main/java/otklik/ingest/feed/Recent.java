package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows that have changed lately, as they were met last: of what is no business of ours nothing else tells that it is known. */
final class Recent {
    private final Function<JsonNode, Optional<Instant>> changed;
    private final Map<Integer, Instant> met = new HashMap<>();

    /** @param changed when a row last changed, if it tells */
    Recent(Function<JsonNode, Optional<Instant>> changed) {
        this.changed = changed;
    }

    /** True when one of them changed after this moment and has not been met as it is now. */
    boolean holdsNews(List<JsonNode> rows, Instant after) {
        met.values().removeIf(at -> !at.isAfter(after));
        boolean news = false;
        for (JsonNode row : rows) {
            Optional<Instant> at = changed.apply(row);
            if (at.filter(moment -> moment.isAfter(after)).isPresent()) {
                news |= met.put(row.hashCode(), at.get()) == null;
            }
        }
        return news;
    }

    /** The latest change of the rows, at least this, but never later than now: a row dated wrongly must not stop the polling. */
    Instant latest(List<JsonNode> rows, Instant least, Instant now) {
        return rows.stream()
                .map(changed)
                .flatMap(Optional::stream)
                .map(at -> at.isAfter(now) ? now : at)
                .reduce(least, (a, b) -> a.isAfter(b) ? a : b);
    }
}
