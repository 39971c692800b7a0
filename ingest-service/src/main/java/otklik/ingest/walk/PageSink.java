package otklik.ingest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/** Takes the rows of a page; with a cursor, all rows up to that id have been handed over. */
@FunctionalInterface
public interface PageSink {
    void accept(List<JsonNode> rows, OptionalLong cursor) throws InterruptedException;
}
