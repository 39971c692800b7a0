package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** That an entity came, changed or went, as the facts tell it at that moment. */
public final class Change {
    private final String kind;
    private final long id;
    private final Optional<Entity> before;
    private final Optional<Entity> after;

    Change(String kind, long id, Optional<Entity> before, Optional<Entity> after) {
        this.kind = kind;
        this.id = id;
        this.before = before;
        this.after = after;
    }

    public String kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    /** Empty if it is new. */
    public Optional<ObjectNode> before() {
        return before.map(Entity::node);
    }

    /** Empty if it is gone. */
    public Optional<ObjectNode> after() {
        return after.map(Entity::node);
    }

    boolean gone() {
        return after.isEmpty();
    }
}
