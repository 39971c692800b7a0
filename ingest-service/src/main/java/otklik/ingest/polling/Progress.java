package otklik.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where the polling stands, for those who watch it; written by one thread, read by others. */
public final class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);

    /** A moment's picture; absent totals are null, as in the JSON of the status. */
    public record Picture(
            String phase,
            long chats,
            long messages,
            Long totalChats,
            Long secondsLeft,
            Instant lastPollAt,
            String problem) {}

    private volatile Picture picture = new Picture("backfill", 0, 0, null, null, null, null);
    private volatile String problem = "waiting for Kafka and RetailCRM";
    private Instant walkBegan = Instant.MIN;
    private long walkFrom;
    private long walkTo;

    public Picture picture() {
        Picture p = picture;
        return new Picture(
                p.phase(), p.chats(), p.messages(), p.totalChats(), p.secondsLeft(), p.lastPollAt(), problem);
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Logs a problem once, when it begins or changes. */
    void failing(String reason) {
        if (!reason.equals(problem)) {
            LOG.warn(reason);
            problem = reason;
        }
    }

    void working() {
        if (problem != null) {
            LOG.info("RetailCRM and Kafka answer");
            problem = null;
        }
    }

    /** Measures the time left of the walk through messages by how far its ids are. */
    void walking(long from, long to, Instant now) {
        walkBegan = now;
        walkFrom = from;
        walkTo = to;
    }

    void counted(long chats, long messages) {
        picture = new Picture(
                picture.phase(),
                chats,
                messages,
                picture.totalChats(),
                picture.secondsLeft(),
                picture.lastPollAt(),
                null);
    }

    void reached(long id, long totalChats, Instant now) {
        Long left = null;
        if (walkFrom == 0) {
            walking(id, walkTo, walkBegan);
        } else if (id > walkFrom) {
            double rate = Duration.between(walkBegan, now).toMillis() / 1000.0 / (id - walkFrom);
            left = Math.round(Math.max(0, walkTo - id) * rate);
        }
        Picture p = picture;
        picture = new Picture(p.phase(), p.chats(), p.messages(), totalChats, left, p.lastPollAt(), null);
    }

    void live(Instant polledAt) {
        Picture p = picture;
        picture = new Picture("live", p.chats(), p.messages(), p.chats(), 0L, polledAt, null);
    }
}
