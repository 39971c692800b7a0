package otklik.publisher.board;

import java.time.OffsetDateTime;
import otklik.events.crm.Message;

/**
 * Which of two facts about one message stands.
 *
 * @param changed microseconds by the CRM's own count, below zero where it gave none
 * @param updatedAt epoch second
 */
public record Version(long changed, long updatedAt, boolean deleted) {
    public static Version of(Message message) {
        return new Version(
                message.version() == null ? -1 : message.version(), seconds(message.updatedAt()), message.deleted());
    }

    /** By the CRM's own order; of equals a deletion wins, then what stands later in the topic: that is, not this. */
    public boolean isOlderThan(Version known) {
        int order = changed >= 0 && known.changed >= 0
                ? Long.compare(changed, known.changed)
                : Long.compare(updatedAt, known.updatedAt);
        return order == 0 ? known.deleted && !deleted : order < 0;
    }

    private static long seconds(OffsetDateTime time) {
        return time == null ? Long.MIN_VALUE : time.toEpochSecond();
    }
}
