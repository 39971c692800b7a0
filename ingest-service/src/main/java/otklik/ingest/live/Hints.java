package otklik.ingest.live;

import java.util.Map;
import java.util.Set;
import otklik.ingest.shard.Shard;

/**
 * What an event makes worth reading.
 *
 * @param wake shards in which something has changed
 * @param recheck ids of a shard that may be gone
 * @param recheckOf chats whose messages may be gone, by the shard of the messages
 */
public record Hints(Set<Shard> wake, Map<Shard, Set<Long>> recheck, Map<Shard, Set<Long>> recheckOf) {
    static final Hints NONE = new Hints(Set.of(), Map.of(), Map.of());

    public Hints {
        wake = Set.copyOf(wake);
        recheck = Map.copyOf(recheck);
        recheckOf = Map.copyOf(recheckOf);
    }

    static Hints wake(Set<Shard> shards) {
        return new Hints(shards, Map.of(), Map.of());
    }

    static Hints recheck(Map<Shard, Set<Long>> ids) {
        return new Hints(Set.of(), ids, Map.of());
    }
}
