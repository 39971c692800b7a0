package otklik.ingest.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import otklik.ingest.crm.LiveSocket;
import otklik.ingest.shard.Ownership;
import otklik.ingest.shard.Shards;

/** Hands what the websocket says to the shards owned here, and counts it. */
public final class LiveEvents implements LiveSocket.Ear {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How the websocket does, since the start of the process.
     *
     * @param connected now
     * @param events of a known type
     * @param unknown of a type that is not known, skipped
     * @param broken texts that are no event, skipped
     */
    public record Picture(boolean connected, long events, long unknown, long broken) {}

    private final Shards shards;
    private final EventHints hints;
    private final Ownership ownership;
    private boolean connected;
    private long events;
    private long unknown;
    private long broken;

    public LiveEvents(Shards shards, Ownership ownership) {
        this.shards = shards;
        this.hints = new EventHints(shards);
        this.ownership = ownership;
    }

    public synchronized Picture picture() {
        return new Picture(connected, events, unknown, broken);
    }

    /** What was missed is read now. */
    @Override
    public synchronized void opened() {
        connected = true;
        shards.all().forEach(ownership::wake);
    }

    @Override
    public synchronized void closed() {
        connected = false;
    }

    @Override
    public synchronized void text(String text) {
        Optional<JsonNode> event = event(text);
        if (event.isEmpty()) {
            broken++;
            return;
        }
        Optional<Hints> found = hints.of(event.get());
        if (found.isEmpty()) {
            unknown++;
            return;
        }
        events++;
        found.get().wake().forEach(ownership::wake);
        found.get().recheck().forEach(ownership::recheck);
        found.get().recheckOf().forEach(ownership::recheckOf);
    }

    @Override
    public synchronized void broken() {
        broken++;
    }

    private static Optional<JsonNode> event(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text))
                    .filter(event -> event.path("type").isTextual());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
