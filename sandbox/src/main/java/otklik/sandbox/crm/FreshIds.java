package otklik.sandbox.crm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Ids that were never given to anything: what is gone may come back, and must not find another in its place. */
final class FreshIds {
    private static final List<String> KINDS = List.of("dialogs", "messages", "orders");

    private final Map<String, NavigableSet<Long>> used = new HashMap<>();

    FreshIds(CrmFacts facts) {
        for (String kind : KINDS) {
            used.put(kind, new TreeSet<>());
            facts.entities(kind).forEach(entity -> used.get(kind).add(entity.id()));
        }
        facts.listen(this::note);
    }

    /** Above all others so far. */
    synchronized long next(String kind) {
        return used.get(kind).isEmpty() ? 1 : used.get(kind).last() + 1;
    }

    synchronized boolean isFree(String kind, long id) {
        return id > 0 && !used.get(kind).contains(id);
    }

    private synchronized void note(Change change) {
        if (used.containsKey(change.kind())) {
            used.get(change.kind()).add(change.id());
        }
    }
}
