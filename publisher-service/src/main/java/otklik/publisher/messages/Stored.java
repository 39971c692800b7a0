package otklik.publisher.messages;

import java.time.OffsetDateTime;
import otklik.events.crm.Message;

/** The latest known version of a message without its text, and where in the topic the text stands. */
final class Stored {
    final String id;
    final ChatState chat;
    final String managerId;
    /** Without sign: until the year 2106. */
    private final int sentAtSec;

    private final boolean deleted;
    /** Below zero where the CRM gave none. */
    private final long version;

    /** As above, 0 where the CRM gave none. */
    private final int updatedAtSec;

    private final short partition;
    private final long offset;
    boolean shown;

    Stored(Message message, ChatState chat, String managerId, int partition, long offset) {
        this.id = message.messageId();
        this.chat = chat;
        this.managerId = managerId;
        this.sentAtSec = (int) message.sentAt().toEpochSecond();
        this.deleted = message.deleted();
        this.version = message.version() == null ? -1 : message.version();
        this.updatedAtSec = seconds(message.updatedAt());
        this.partition = (short) partition;
        this.offset = offset;
    }

    long sentAtSec() {
        return Integer.toUnsignedLong(sentAtSec);
    }

    boolean deleted() {
        return deleted;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    /** By the CRM's own order; of equals a deletion wins, then what stands later in the topic. */
    boolean isOlderThan(Stored other) {
        int order = version >= 0 && other.version >= 0
                ? Long.compare(version, other.version)
                : Integer.compareUnsigned(updatedAtSec, other.updatedAtSec);
        if (order == 0) {
            order = Boolean.compare(deleted, other.deleted);
        }
        if (order == 0 && partition == other.partition) {
            order = Long.compare(offset, other.offset);
        }
        return order < 0;
    }

    private static int seconds(OffsetDateTime time) {
        return time == null ? 0 : (int) time.toEpochSecond();
    }
}
