package otklik.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a history is read, by how far its ids are: the ids are spread over time more evenly than anything known. */
final class HistoryPace {
    private final long to;
    private final Instant began;
    private long from;
    private long reached;
    private long rows;
    private Instant now;

    HistoryPace(long from, long to, Instant began) {
        this.from = from;
        this.reached = from;
        this.to = to;
        this.began = began;
        this.now = began;
    }

    void reached(long id, int moreRows, Instant at) {
        // Ids of an account may begin anywhere: the first page tells where.
        from = from == 0 ? id : from;
        reached = id;
        rows += moreRows;
        now = at;
    }

    double done() {
        return to <= from ? 0 : Math.min(1, (reached - from) / (double) (to - from));
    }

    double rowsPerSecond() {
        return rows / Math.max(0.001, seconds());
    }

    /** Empty before there is anything to foresee it by. */
    Optional<Duration> left() {
        double done = done();
        return done <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(seconds() * 1000 * (1 - done) / done)));
    }

    private double seconds() {
        return Duration.between(began, now).toMillis() / 1000.0;
    }
}
