package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The entities of a shop by kind and id, as JSON of the APIs: {@code channels, users, bots, customers, chats, dialogs,
 * messages, members} of MG, {@code v5users, orders} of API v5. Safe for many threads; nodes are copied in and out.
 */
public final class CrmFacts {
    private final Map<String, Kind> kinds = new HashMap<>();

    /** Adds the entity, or replaces the one of its {@code id}. */
    public synchronized void put(String kind, ObjectNode entity) {
        kind(kind).put(entity.deepCopy());
    }

    /** Gone without a trace, as a deletion is in the real API. */
    public synchronized void remove(String kind, long id) {
        kind(kind).remove(id);
    }

    public synchronized Optional<ObjectNode> one(String kind, long id) {
        return Optional.ofNullable(kind(kind).byId.get(id)).map(ObjectNode::deepCopy);
    }

    /** All of a kind, by id. */
    public synchronized Collection<ObjectNode> all(String kind) {
        return List.copyOf(kind(kind).byId.values());
    }

    public synchronized int count(String kind) {
        return kind(kind).byId.size();
    }

    /** A page: those in both ranges that pass the test, in the asked order, cut to {@code limit}. */
    synchronized List<ObjectNode> page(String kind, PageQuery query) {
        return query.cut(
                query.byUpdate()
                        ? kind(kind).byUpdate.stream()
                                .map(stamp -> kind(kind).byId.get(stamp.id()))
                        : kind(kind).ids(query).values().stream());
    }

    private Kind kind(String kind) {
        return kinds.computeIfAbsent(kind, name -> new Kind());
    }

    /** When the entity last changed, or was created. */
    static Instant changed(ObjectNode entity) {
        for (String field : List.of("updated_at", "created_at")) {
            String time = entity.path(field).asText("");
            if (!time.isEmpty()) {
                return OffsetDateTime.parse(time).toInstant();
            }
        }
        return Instant.EPOCH;
    }

    private record Stamp(Instant changed, long id) {
        static final Comparator<Stamp> ORDER =
                Comparator.comparing(Stamp::changed).thenComparingLong(Stamp::id);

        static Stamp of(ObjectNode entity) {
            return new Stamp(CrmFacts.changed(entity), entity.path("id").asLong());
        }
    }

    private static final class Kind {
        private final NavigableMap<Long, ObjectNode> byId = new TreeMap<>();
        private final NavigableSet<Stamp> byUpdate = new TreeSet<>(Stamp.ORDER);

        void put(ObjectNode entity) {
            remove(entity.path("id").asLong());
            byId.put(entity.path("id").asLong(), entity);
            byUpdate.add(Stamp.of(entity));
        }

        void remove(long id) {
            ObjectNode gone = byId.remove(id);
            if (gone != null) {
                byUpdate.remove(Stamp.of(gone));
            }
        }

        NavigableMap<Long, ObjectNode> ids(PageQuery query) {
            NavigableMap<Long, ObjectNode> range = byId.subMap(query.fromId(), true, query.toId(), true);
            return query.descending() ? range.descendingMap() : range;
        }
    }

    /** Everything the list parameters say, worked out. */
    record PageQuery(
            long fromId, long toId, boolean byUpdate, boolean descending, int limit, Predicate<ObjectNode> test) {
        List<ObjectNode> cut(Stream<ObjectNode> entities) {
            List<ObjectNode> found = entities.filter(
                            e -> e.path("id").asLong() >= fromId && e.path("id").asLong() <= toId)
                    .filter(test)
                    .toList();
            if (byUpdate && descending) {
                found = reversed(found);
            }
            return found.subList(0, Math.min(limit, found.size())).stream()
                    .map(ObjectNode::deepCopy)
                    .toList();
        }

        private static List<ObjectNode> reversed(List<ObjectNode> found) {
            List<ObjectNode> reversed = new ArrayList<>(found);
            Collections.reverse(reversed);
            return reversed;
        }
    }
}
