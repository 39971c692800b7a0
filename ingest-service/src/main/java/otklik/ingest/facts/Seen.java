package otklik.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The hash of each fact as it was emitted last, so that the same fact read twice is emitted once. */
public final class Seen {
    /** Kinds of facts; the ids of one say nothing about another. */
    public enum Kind {
        CHAT,
        MESSAGE,
        MANAGER,
        UNREADABLE
    }

    /** Known, but no business of ours, or gone. */
    public static final long NOTHING = 0;

    private final Map<Kind, Map<Long, Long>> hashes = new EnumMap<>(Kind.class);

    public Seen(Map<String, Long> marks) {
        for (Kind kind : Kind.values()) {
            hashes.put(kind, new HashMap<>());
        }
        marks.forEach((key, hash) -> {
            String[] parts = key.split("/", 2);
            hashes.get(Kind.valueOf(parts[0])).put(Long.parseLong(parts[1]), hash);
        });
    }

    public Optional<Long> hash(Kind kind, long id) {
        return Optional.ofNullable(hashes.get(kind).get(id));
    }

    /** Notes the fact; true when it differs from what was emitted before. */
    boolean changes(Kind kind, long id, long hash, Batch batch) {
        Long before = hashes.get(kind).put(id, hash);
        if (before != null && before == hash) {
            return false;
        }
        batch.mark(kind + "/" + id, hash);
        return true;
    }

    public long live(Kind kind) {
        return hashes.get(kind).values().stream()
                .filter(hash -> hash != NOTHING)
                .count();
    }

    /** FNV-1a over the text, never {@link #NOTHING}. */
    static long hashOf(Object fact) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : fact.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash == NOTHING ? 1 : hash;
    }
}
