package otklik.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What people did, until the bot asks for what came later; one may ask at a time. */
final class Updates {
    private final SortedMap<Long, ObjectNode> waiting = new TreeMap<>();
    private long last;
    private long asking;

    /** @param before numbers go on after this: a bot that knows those of an earlier run must not miss these */
    Updates(long before) {
        last = before;
    }

    synchronized void add(ObjectNode update) {
        long id = ++last;
        waiting.put(id, update.put("update_id", id));
        notifyAll();
    }

    /**
     * Waits for something to happen.
     *
     * @throws BadRequest 409 when another one asks meanwhile
     */
    synchronized ArrayNode from(long offset, long seconds) {
        long turn = ++asking;
        notifyAll();
        waiting.headMap(offset).clear();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (waiting.isEmpty() && turn == asking && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (turn != asking) {
            throw new BadRequest(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<Long, ObjectNode> update : waiting.entrySet()) {
            updates.add(update.getValue());
        }
        return updates;
    }
}
