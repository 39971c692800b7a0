package otklik.ingest.facts;

import java.util.EnumMap;
import java.util.Map;

/** What a shard has told so far, so that the same fact read twice is told once, and a vanished one is missed. */
public final class Memory {
    /** Kinds of entities; the ids of one say nothing about another. */
    public enum Kind {
        CHAT,
        MESSAGE,
        MANAGER,
        ORDER,
        /** Rows that made no fact, by the hash of their content. */
        UNREADABLE
    }

    private final Map<Kind, Known> known = new EnumMap<>(Kind.class);

    public Memory() {
        for (Kind kind : Kind.values()) {
            known.put(kind, new Known());
        }
    }

    public Known of(Kind kind) {
        return known.get(kind);
    }

    /** Takes up a mark as {@link Batch#marks} gave it. */
    public void restore(String mark, byte[] stored) {
        int slash = mark.indexOf('/');
        of(Kind.valueOf(mark.substring(0, slash))).restore(Long.parseLong(mark.substring(slash + 1)), stored);
    }

    /** Notes the fact; true when it differs from what was told before, or the entity was gone. */
    public boolean changes(Kind kind, long id, Fact fact, Batch batch) {
        boolean same =
                of(kind).fact(id).filter(before -> before.hash() == fact.hash()).isPresent();
        if (!same) {
            of(kind).put(id, fact);
            batch.mark(kind, Known.bucketOf(id));
        }
        return !same;
    }
}
