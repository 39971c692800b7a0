package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One row by its id, for a row that names another before that was met. */
@FunctionalInterface
public interface Lookup {
    Optional<JsonNode> row(String list, long id) throws InterruptedException;
}
