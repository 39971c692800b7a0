package otklik.ingest.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;

/** One page of a list between two ids; whether the bounds are included, and the order, are the server's secret. */
@FunctionalInterface
public interface PageSource {
    List<JsonNode> page(OptionalLong sinceId, OptionalLong untilId) throws InterruptedException;
}
