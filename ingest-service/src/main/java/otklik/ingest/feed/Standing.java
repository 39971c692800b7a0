package otklik.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where the reading of a shard stands, for those who watch it; written by its thread, read by others. */
public final class Standing {
    private static final Logger LOG = Logger.getLogger(Standing.class);

    /**
     * A moment's picture.
     *
     * @param told entities that were told and are not gone
     * @param unlinked orders met by this process that belong to no dialog, and are not told
     * @param historyComplete the history has been read
     * @param done share of the history that has been read, 0 to 1
     * @param rowsPerSecond of the history, since this process reads it
     * @param left until the history is read, as far as can be foreseen
     * @param readAt RetailCRM was last read to its present end
     */
    public record Picture(
            long told,
            long unlinked,
            boolean historyComplete,
            double done,
            double rowsPerSecond,
            Optional<Duration> left,
            Optional<Instant> readAt,
            Optional<String> problem) {}

    private final String shard;
    private final Runnable whenComplete;
    private Optional<String> problem = Optional.of("waiting for Kafka and RetailCRM");
    private Optional<Instant> readAt = Optional.empty();
    private Optional<HistoryPace> history = Optional.empty();
    private boolean historyComplete;
    private long told;
    private long unlinked;

    /** @param whenComplete called once when the history has come to its end here */
    public Standing(String shard, Runnable whenComplete) {
        this.shard = shard;
        this.whenComplete = whenComplete;
    }

    public synchronized Picture picture() {
        return new Picture(
                told,
                unlinked,
                historyComplete,
                historyComplete ? 1 : history.map(HistoryPace::done).orElse(0.0),
                history.map(HistoryPace::rowsPerSecond).orElse(0.0),
                historyComplete ? Optional.of(Duration.ZERO) : history.flatMap(HistoryPace::left),
                readAt,
                problem);
    }

    /** Logs a problem once, when it begins or changes. */
    public synchronized void failing(String reason) {
        if (!problem.equals(Optional.of(reason))) {
            LOG.warn(shard + ": " + reason);
            problem = Optional.of(reason);
        }
    }

    public synchronized void working() {
        if (problem.isPresent()) {
            LOG.info(shard + ": RetailCRM and Kafka answer");
            problem = Optional.empty();
        }
    }

    public synchronized void told(long entities) {
        told = entities;
    }

    /** So many orders belong to no dialog. */
    public synchronized void unlinked(long orders) {
        unlinked = orders;
    }

    /** The history is read from one id to another. */
    public synchronized void historyBegins(long from, long to, Instant now) {
        history = Optional.of(new HistoryPace(from, to, now));
    }

    public synchronized void historyReached(long id, int rows, Instant now) {
        history.ifPresent(pace -> pace.reached(id, rows, now));
    }

    public synchronized void historyIsComplete() {
        if (!historyComplete) {
            historyComplete = true;
            history.ifPresent(read -> whenComplete.run());
        }
    }

    public synchronized void readToEnd(Instant moment) {
        readAt = Optional.of(moment);
    }
}
