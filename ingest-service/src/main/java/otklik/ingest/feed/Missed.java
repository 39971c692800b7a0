package otklik.ingest.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import otklik.ingest.walk.PageWalk;

/**
 * Told entities that a walk has not met.
 *
 * @param certain there are none, or the walk before has not met them either
 */
record Missed(Set<Long> ids, boolean certain) {
    Missed {
        ids = Set.copyOf(ids);
    }

    /**
     * A list that is suddenly empty is taken for a failure: nothing of it is missed.
     *
     * @param told ids of what should be there
     * @param before what the walk before had missed; empty for a first one
     */
    static Missed of(long[] told, PageWalk walk, Optional<Missed> before) {
        Set<Long> ids = walk.met() == 0
                ? Set.of()
                : Arrays.stream(told)
                        .filter(id -> !walk.hasMet(id))
                        .filter(id -> before.isEmpty() || before.get().ids().contains(id))
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Missed(ids, ids.isEmpty() || before.isPresent());
    }
}
