package otklik.analysis.kafka;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what is to be told with what was told. The entries lie in segments, so that a change rewrites only those it
 * touches.
 */
final class Ledger {
    /** Takes back a thing that is not told any more. */
    interface Withdrawal {
        void of(String id, long revision);
    }

    private final Map<String, Told> segments;
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, Told> changed = new HashMap<>();

    Ledger(Map<String, Told> segments) {
        this.segments = segments;
    }

    /** The new revision when this differs from what was told of it; empty when it is the same. */
    OptionalLong tell(String segment, String id, byte[] content) {
        seen.computeIfAbsent(segment, name -> new HashSet<>()).add(id);
        Told.Entry known = entries(segment).get(id);
        long fingerprint = Told.fingerprint(content);
        return known != null && known.fingerprint() == fingerprint
                ? OptionalLong.empty()
                : OptionalLong.of(put(segment, id, fingerprint, known));
    }

    boolean knows(String segment, String id) {
        return entries(segment).containsKey(id);
    }

    /** Of all things whose id begins so, withdraws those that were told before and not this time. */
    void withdrawUnseen(String prefix, Withdrawal withdrawal) {
        for (String segment : new TreeSet<>(segments.keySet())) {
            for (String id : unseen(segment, prefix)) {
                Told.Entry known = entries(segment).get(id);
                withdrawal.of(id, put(segment, id, 0, known));
            }
        }
    }

    private List<String> unseen(String segment, String prefix) {
        Set<String> told = seen.getOrDefault(segment, Set.of());
        return entries(segment).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix)
                        && entry.getValue().fingerprint() != 0
                        && !told.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The segments to be kept anew. */
    Map<String, Told> changed() {
        return changed;
    }

    private Map<String, Told.Entry> entries(String segment) {
        Told told = segments.get(segment);
        return told == null ? Map.of() : told.entries();
    }

    private long put(String segment, String id, long fingerprint, Told.Entry known) {
        Told told = segments.computeIfAbsent(segment, name -> Told.nothing());
        long revision = known == null ? 1 : known.revision() + 1;
        told.entries().put(id, new Told.Entry(fingerprint, revision));
        changed.put(segment, told);
        return revision;
    }
}
