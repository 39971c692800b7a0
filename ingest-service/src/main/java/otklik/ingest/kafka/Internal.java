package otklik.ingest.kafka;

import java.util.Map;
import otklik.events.Topic;

/** Topics that are nobody else's business. */
final class Internal {
    private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");

    static final Topic<Checkpoint> CHECKPOINTS = new Topic<>("ingest.checkpoints.v1", Checkpoint.class, 1, COMPACT);
    /** Key kind/id, value the hash of the fact emitted last; {@code byte[]} stands for a plain number. */
    static final Topic<byte[]> SEEN = new Topic<>("ingest.seen.v1", byte[].class, 1, COMPACT);

    private Internal() {}
}
