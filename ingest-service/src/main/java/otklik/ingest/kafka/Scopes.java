package otklik.ingest.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.events.Topics;
import otklik.ingest.facts.Batch;

/** What all shards read: written by the owner of the reference data, read by the others. */
public final class Scopes {
    private static final String KEY = "scope";

    private Scopes() {}

    public static Optional<ScopeRecord> read(Map<String, Object> kafka) {
        Map<String, ScopeRecord> latest = new HashMap<>();
        TopicReader.latest(kafka, Internal.SCOPE.name(), Internal.SCOPE::read, latest);
        return Optional.ofNullable(latest.get(KEY));
    }

    /** The scope, and its period for everybody. */
    public static Batch decided(ScopeRecord scope) {
        Batch batch = new Batch();
        batch.add(Internal.SCOPE, KEY, scope);
        batch.add(Topics.PERIOD, "period", scope.period());
        return batch;
    }
}
