package otklik.ingest.feed;

import java.time.Duration;
import java.util.Set;

/** Reads a shard's part of RetailCRM, one step at a time; made anew after each failure of Kafka. One thread. */
public interface Feed extends AutoCloseable {
    /** Does the most urgent thing that is due, and tells for how long there is nothing to do then. */
    Duration step() throws InterruptedException;

    /** RetailCRM says that something has changed: the next step reads what. */
    default void wake() {}

    /** These may have changed or be gone: they are asked for one by one. */
    default void recheck(Set<Long> ids) {}

    /** What was told of these chats may be gone: it is asked for. */
    default void recheckOf(Set<Long> chats) {}

    @Override
    default void close() {}
}
