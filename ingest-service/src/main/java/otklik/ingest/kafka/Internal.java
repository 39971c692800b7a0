package otklik.ingest.kafka;

import java.util.Map;
import otklik.events.Topic;
import otklik.events.crm.Manager;

/** Topics that are nobody else's business. */
public final class Internal {
    private static final Map<String, String> COMPACT = Map.of("cleanup.policy", "compact");

    /** Key {@code shard|list}. */
    static final Topic<Checkpoint> CHECKPOINTS = new Topic<>("ingest.checkpoints.v2", Checkpoint.class, 1, COMPACT);

    /** One key, {@code scope}. */
    static final Topic<ScopeRecord> SCOPE = new Topic<>("ingest.scope.v1", ScopeRecord.class, 1, COMPACT);

    /** Key {@code shard|kind/bucket}, the value is binary. A shard's marks are in one partition. */
    static final Topic<byte[]> MARKS = new Topic<>("ingest.marks.v1", byte[].class, 8, COMPACT);

    /** Who was named in messages and chats and is not listed; the owner of the reference data reads it. */
    public static final Topic<Manager> MET = new Topic<>("ingest.met.v1", Manager.class, 1, COMPACT);

    private Internal() {}
}
