package otklik.sandbox.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All entities of a kind, in order of ids and in order of changes. A page costs what it holds and what it passes over. */
final class Kind {
    private final NavigableSet<Entity> byId = new TreeSet<>(Entity.BY_ID);
    private final NavigableSet<Entity> byChange = new TreeSet<>(Entity.BY_CHANGE);

    /** @return what stood there before */
    Optional<Entity> put(Entity entity) {
        Optional<Entity> before = remove(entity.id());
        byId.add(entity);
        byChange.add(entity);
        return before;
    }

    Optional<Entity> remove(long id) {
        Optional<Entity> gone = one(id);
        gone.ifPresent(byId::remove);
        gone.ifPresent(byChange::remove);
        return gone;
    }

    Optional<Entity> one(long id) {
        return Optional.ofNullable(byId.floor(Entity.at(id))).filter(found -> found.id() == id);
    }

    int count() {
        return byId.size();
    }

    long lastId() {
        return byId.isEmpty() ? 0 : byId.last().id();
    }

    List<Entity> newest(int limit) {
        return byId.descendingSet().stream().limit(limit).toList();
    }

    List<Entity> all(Comparator<Entity> order) {
        return new ArrayList<>(order == Entity.BY_CHANGE ? byChange : byId);
    }

    List<Entity> page(PageQuery query) {
        return candidates(query).filter(query::takes).limit(query.limit()).toList();
    }

    private Stream<Entity> candidates(PageQuery query) {
        if (!query.ids().isEmpty()) {
            return named(query);
        }
        NavigableSet<Entity> range =
                query.times().map(this::changedIn).orElseGet(() -> ids(query.fromId(), query.toId()));
        return query.descending() ? range.descendingSet().stream() : range.stream();
    }

    private Stream<Entity> named(PageQuery query) {
        Comparator<Entity> order = query.times().isPresent() ? Entity.BY_CHANGE : Entity.BY_ID;
        return query.ids().stream()
                .map(id -> one(id).orElse(null))
                .filter(Objects::nonNull)
                .filter(found ->
                        query.times().map(range -> range.holds(found.changed())).orElse(true))
                .sorted(query.descending() ? order.reversed() : order);
    }

    private NavigableSet<Entity> ids(long from, long to) {
        return from > to ? new TreeSet<>(Entity.BY_ID) : byId.subSet(Entity.at(from), true, Entity.at(to), true);
    }

    private NavigableSet<Entity> changedIn(PageQuery.Range range) {
        return range.empty()
                ? new TreeSet<>(Entity.BY_CHANGE)
                : byChange.subSet(
                        Entity.at(range.from(), Long.MIN_VALUE), true, Entity.at(range.to(), Long.MAX_VALUE), true);
    }
}
