package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The entities of a shop by kind and id, as JSON of the APIs: {@code channels, users, bots, customers, chats, dialogs,
 * messages, members} of MG; {@code v5users, orders, v5customers} of API v5, with their histories in
 * {@code orders/history} and {@code v5customers/history}, which write themselves; {@code reference/statuses} and the
 * like, by their code. Safe for many threads; nodes are copied in and out.
 */
public final class CrmFacts {
    private static final Map<String, HistoryRows> HISTORIES =
            Map.of("orders", new HistoryRows("order"), "v5customers", new HistoryRows("customer"));

    private final Map<String, Kind> kinds = new HashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private long version;

    public CrmFacts() {
        this(Clock.systemUTC());
    }

    /** @param clock of histories, where nothing else tells the moment */
    public CrmFacts(Clock clock) {
        this.clock = clock;
    }

    /** Tells each change at once, in order, while nobody else can change anything: be quick. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    public void unlisten(Consumer<Change> listener) {
        listeners.remove(listener);
    }

    /** Adds the entity, or replaces the one of its {@code id}. */
    public void put(String kind, ObjectNode entity) {
        put(kind, entity, clock.instant());
    }

    /** @param at the moment of it in a history */
    public synchronized void put(String kind, ObjectNode entity, Instant at) {
        Entity now = Entity.of(key(kind, entity), entity);
        changed(kind, now.id(), kind(kind).put(now), Optional.of(now), at);
    }

    /** Gone without a trace, as a deletion is in the real API. */
    public void remove(String kind, long id) {
        remove(kind, id, clock.instant());
    }

    /** @param at the moment of it in a history */
    public synchronized void remove(String kind, long id, Instant at) {
        Optional<Entity> gone = kind(kind).remove(id);
        if (gone.isPresent()) {
            changed(kind, id, gone, Optional.empty(), at);
        }
    }

    /** A chat with all its dialogs and messages; only of the chat is it told. */
    public synchronized void removeChat(long id) {
        for (String part : List.of("dialogs", "messages", "members")) {
            kind(part).all(Entity.BY_ID).stream()
                    .filter(entity -> entity.chatId() == id)
                    .forEach(entity -> kind(part).remove(entity.id()));
        }
        remove("chats", id);
    }

    /** The first order becomes part of the second, and is no more. */
    public synchronized void mergeOrders(long fromId, long intoId, Instant at) {
        merge("orders", fromId, intoId, at);
    }

    /** The first customer of API v5 becomes the second, whose are its orders now, too. */
    public synchronized void mergeCustomers(long fromId, long intoId, Instant at) {
        ObjectNode into = one("v5customers", intoId).orElseThrow();
        for (Entity order : kind("orders").all(Entity.BY_ID)) {
            ObjectNode node = order.node();
            if (node.at("/customer/id").asLong() == fromId) {
                ((ObjectNode) node.path("customer")).put("id", intoId).set("externalId", into.path("externalId"));
                put("orders", node, at);
            }
        }
        merge("v5customers", fromId, intoId, at);
    }

    /** The first customer of MG becomes the second, whose are its chats now, too. */
    public synchronized void mergeMgCustomers(long fromId, long intoId, Instant at) {
        ObjectNode into = one("customers", intoId).orElseThrow();
        for (Entity chat : kind("chats").all(Entity.BY_ID)) {
            ObjectNode node = chat.node();
            if (node.at("/customer/id").asLong() == fromId) {
                ((ObjectNode) node.path("customer")).put("id", intoId).set("first_name", into.path("first_name"));
                put("chats", node.put("updated_at", at.toString()));
            }
        }
        remove("customers", fromId);
    }

    public synchronized Optional<ObjectNode> one(String kind, long id) {
        return kind(kind).one(id).map(Entity::node);
    }

    /** All of a kind, by id. */
    public Collection<ObjectNode> all(String kind) {
        return entities(kind).stream().map(Entity::node).toList();
    }

    /** The {@code limit} of the highest ids, highest first. */
    public synchronized List<ObjectNode> newest(String kind, int limit) {
        return kind(kind).newest(limit).stream().map(Entity::node).toList();
    }

    public synchronized int count(String kind) {
        return kind(kind).count();
    }

    /** The highest id of a kind, 0 if there is none. */
    public synchronized long lastId(String kind) {
        return kind(kind).lastId();
    }

    /** Another number whenever anything has changed. */
    synchronized long version() {
        return version;
    }

    synchronized List<Entity> entities(String kind) {
        return kind(kind).all(Entity.BY_ID);
    }

    /** In order of change, or of creation where nothing tells of changes; oldest first. */
    synchronized List<Entity> byChange(String kind) {
        return kind(kind).all(Entity.BY_CHANGE);
    }

    synchronized List<Entity> page(String kind, PageQuery query) {
        return kind(kind).page(query);
    }

    private void merge(String kind, long fromId, long intoId, Instant at) {
        ObjectNode into = one(kind, intoId).orElseThrow();
        Entity gone = kind(kind).remove(fromId).orElseThrow();
        note(kind, HISTORIES.get(kind).combined(gone.node(), into), at);
        tell(new Change(kind, fromId, Optional.of(gone), Optional.empty()));
    }

    private void changed(String kind, long id, Optional<Entity> before, Optional<Entity> after, Instant at) {
        Change change = new Change(kind, id, before, after);
        if (HISTORIES.containsKey(kind)) {
            HISTORIES.get(kind).between(change.before(), change.after()).forEach(row -> note(kind, row, at));
        }
        tell(change);
    }

    private void tell(Change change) {
        version++;
        listeners.forEach(listener -> listener.accept(change));
    }

    private void note(String kind, ObjectNode row, Instant at) {
        Kind history = kind(kind + "/history");
        row.put("id", history.lastId() + 1).put("createdAt", V5Time.text(at));
        history.put(Entity.of(history.lastId() + 1, row));
    }

    private static long key(String kind, ObjectNode entity) {
        return kind.startsWith("reference/")
                ? Integer.toUnsignedLong(entity.path("code").asText().hashCode())
                : entity.path("id").asLong();
    }

    private Kind kind(String kind) {
        return kinds.computeIfAbsent(kind, name -> new Kind());
    }
}
