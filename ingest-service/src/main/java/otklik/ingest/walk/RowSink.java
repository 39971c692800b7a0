package otklik.ingest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Takes rows as they come, some of them more than once. */
@FunctionalInterface
public interface RowSink {
    void accept(List<JsonNode> rows) throws InterruptedException;
}
