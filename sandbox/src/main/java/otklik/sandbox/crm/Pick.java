package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Picks an entity without reading all of them. */
final class Pick {
    private static final int ATTEMPTS = 30;

    private final CrmFacts facts;
    private final Random random;

    Pick(CrmFacts facts, Random random) {
        this.facts = facts;
        this.random = random;
    }

    Optional<ObjectNode> any(String kind) {
        return any(kind, entity -> true);
    }

    /** One that passes the test, if it is not too rare. */
    Optional<ObjectNode> any(String kind, Predicate<ObjectNode> test) {
        List<Entity> all = facts.entities(kind);
        for (int i = 0; i < ATTEMPTS && !all.isEmpty(); i++) {
            ObjectNode found = all.get(random.nextInt(all.size())).node();
            if (test.test(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
