package otklik.notifier.kafka;

import java.time.OffsetDateTime;
import java.util.Map;
import otklik.events.Topic;
import otklik.notifier.outbox.Entry;

/** The topic that is nobody else's business. */
final class Internal {
    /** Key: a message's, or one of those below. */
    static final Topic<Entry> OUTBOX =
            new Topic<>("notifier.outbox.v2", Entry.class, 1, Map.of("cleanup.policy", "compact"));

    static final String OPENED = "opened";
    static final String UPDATES = "updates";
    /** Before the id of a chat. */
    static final String CHAT = "chat/";

    /** When the outbox came to be: nothing is due for a time before it. */
    record Opened(OffsetDateTime openedAt) {}

    private Internal() {}
}
