package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * What is kept of an entity: its JSON as it will be sent, and what lists look for without reading it.
 *
 * @param changed nanoseconds of its last change, or of its creation, 0 if it tells neither
 * @param chatId 0 if it belongs to no chat
 */
record Entity(long id, long changed, long chatId, boolean broadcast, byte[] json) {
    static final Comparator<Entity> BY_ID = Comparator.comparingLong(Entity::id);
    static final Comparator<Entity> BY_CHANGE =
            Comparator.comparingLong(Entity::changed).thenComparingLong(Entity::id);

    private static final byte[] NOTHING = {};
    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000_000 - 1;

    static Entity of(long id, ObjectNode node) {
        return new Entity(
                id,
                changeOf(node),
                node.path("chat_id").asLong(),
                node.path("is_mass_communication").asBoolean(),
                Json.bytes(node));
    }

    /** Where an entity of this id would stand. */
    static Entity at(long id) {
        return at(0, id);
    }

    static Entity at(long changed, long id) {
        return new Entity(id, changed, 0, false, NOTHING);
    }

    ObjectNode node() {
        return Json.object(json);
    }

    /** What is before or after all that can be told becomes the first or last that can. */
    static long nanos(Instant at) {
        long second = Math.max(-LAST_SECOND, Math.min(LAST_SECOND, at.getEpochSecond()));
        return second * 1_000_000_000 + at.getNano();
    }

    private static long changeOf(ObjectNode node) {
        for (String field : new String[] {"updated_at", "created_at"}) {
            String time = node.path(field).asText("");
            if (!time.isEmpty() && !node.path(field).isNull()) {
                return nanos(OffsetDateTime.parse(time).toInstant());
            }
        }
        String time = node.path("createdAt").asText("");
        return time.isEmpty() || node.path("createdAt").isNull() ? 0 : nanos(V5Time.instant(time));
    }
}
