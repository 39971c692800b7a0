package otklik.publisher.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where the publishing stands, for those who watch it; written by one thread, read by others. */
public final class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A moment's picture. */
    public record Picture(
            Map<String, Integer> rows, int pending, Optional<Instant> lastFlushAt, Optional<String> problem) {
        public Picture {
            rows = new LinkedHashMap<>(rows);
        }
    }

    private final Deque<Instant> writes = new ArrayDeque<>();
    private Picture picture =
            new Picture(Map.of(), 0, Optional.empty(), Optional.of("waiting for Kafka and Google Sheets"));

    public synchronized Picture picture() {
        return picture;
    }

    /** Calls that wrote or tried to in the minute before now. */
    public synchronized int writesLastMinute(Instant now) {
        writes.removeIf(at -> at.isBefore(now.minus(MINUTE)));
        return writes.size();
    }

    /** Logs a problem once, when it begins or changes. */
    synchronized void failing(String reason) {
        if (picture.problem().filter(reason::equals).isEmpty()) {
            LOG.warn(reason);
            picture = new Picture(picture.rows(), picture.pending(), picture.lastFlushAt(), Optional.of(reason));
        }
    }

    synchronized void working() {
        if (picture.problem().isPresent()) {
            LOG.info("Kafka and Google Sheets answer");
            picture = new Picture(picture.rows(), picture.pending(), picture.lastFlushAt(), Optional.empty());
        }
    }

    /** No spreadsheet is to be filled: that is no problem. */
    synchronized void off() {
        picture = new Picture(Map.of(), 0, Optional.empty(), Optional.empty());
    }

    synchronized void writing(Instant now) {
        writesLastMinute(now);
        writes.add(now);
    }

    synchronized void counted(Map<String, Integer> rows, int pending) {
        picture = new Picture(rows, pending, picture.lastFlushAt(), picture.problem());
    }

    synchronized void flushed(Instant now) {
        picture = new Picture(picture.rows(), picture.pending(), Optional.of(now), picture.problem());
    }
}
