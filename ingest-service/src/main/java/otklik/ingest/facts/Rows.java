package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns rows of one list into events. */
public interface Rows {
    /**
     * Adds what the row brings that was not told before.
     *
     * @throws otklik.ingest.translation.UnreadableRow when it makes no fact
     */
    void take(JsonNode row, Batch batch) throws InterruptedException;

    /** The entity is no longer there: tells so if it was told before. */
    default void vanished(long id, Batch batch) {}
}
