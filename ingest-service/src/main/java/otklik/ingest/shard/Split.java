package otklik.ingest.shard;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Splits the requests that the account allows between the owners of shards: most go where a history is read. */
final class Split {
    private static final double OF_HISTORY = 10;
    private static final double OF_LIVE = 1;

    private Split() {}

    /**
     * Requests a second of each member.
     *
     * @param allowed requests a second of the account
     * @param shards what each member owns; the shares of shards without an owner are left unused until they have one
     * @param all every shard
     * @param busy those whose history is still read
     */
    static Map<String, Double> split(
            double allowed, Map<String, ? extends Collection<Shard>> shards, Collection<Shard> all, Set<Shard> busy) {
        double whole = all.stream().mapToDouble(shard -> weight(shard, busy)).sum();
        Map<String, Double> split = new TreeMap<>();
        shards.forEach((member, owned) -> split.put(
                member,
                allowed
                        * owned.stream()
                                .mapToDouble(shard -> weight(shard, busy))
                                .sum()
                        / whole));
        return split;
    }

    private static double weight(Shard shard, Set<Shard> busy) {
        return busy.contains(shard) ? OF_HISTORY : OF_LIVE;
    }
}
