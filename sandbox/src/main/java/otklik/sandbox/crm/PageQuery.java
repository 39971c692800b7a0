package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything the list parameters say, worked out. Bounds are inclusive.
 *
 * @param times nanoseconds of the last change; the page is in order of them if there are any, else in order of ids
 * @param ids only these, unless empty
 * @param glance what can be told without reading the JSON
 * @param test what cannot; none if there is nothing of the kind
 */
record PageQuery(
        long fromId,
        long toId,
        Optional<Range> times,
        boolean descending,
        int limit,
        Set<Long> ids,
        Predicate<Entity> glance,
        Optional<Predicate<ObjectNode>> test) {
    /** All in order of ids that pass the test. */
    static PageQuery all(Predicate<ObjectNode> test) {
        return new PageQuery(
                0,
                Long.MAX_VALUE,
                Optional.empty(),
                false,
                Integer.MAX_VALUE,
                Set.of(),
                entity -> true,
                Optional.of(test));
    }

    boolean takes(Entity entity) {
        return entity.id() >= fromId
                && entity.id() <= toId
                && glance.test(entity)
                && test.map(wanted -> wanted.test(entity.node())).orElse(true);
    }

    record Range(long from, long to) {
        boolean empty() {
            return from > to;
        }

        boolean holds(long moment) {
            return moment >= from && moment <= to;
        }
    }
}
