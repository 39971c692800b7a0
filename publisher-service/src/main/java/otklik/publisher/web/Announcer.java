package otklik.publisher.web;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import otklik.publisher.board.News;
import otklik.publisher.live.BoardState;

/** What one reader has been told, and whether there is something new for him. */
final class Announcer {
    private static final long BEAT_NS = Duration.ofSeconds(10).toNanos();

    private final BoardState state;
    private final LongSupplier nanoTime;
    private long number;
    private long toldAt;
    private News told;

    Announcer(BoardState state, LongSupplier nanoTime) {
        this.state = state;
        this.nanoTime = nanoTime;
    }

    /** @param number of the event for this reader */
    record Event(long number, String name, News news) {}

    Optional<Event> next() {
        long now = state.nowVersion();
        long figures = state.figuresVersion();
        boolean changed = told == null || told.now() != now || told.figures() != figures || turned();
        if (!changed && nanoTime.getAsLong() - toldAt < BEAT_NS) {
            return Optional.empty();
        }
        String name = told == null ? "hello" : changed ? "change" : "beat";
        told = state.look(look -> News.of(look, now, figures));
        toldAt = nanoTime.getAsLong();
        return Optional.of(new Event(++number, name, told));
    }

    /** Kafka was lost or found, or the topics are read at last. */
    private boolean turned() {
        boolean lost = "lost".equals(told.freshness().state());
        boolean loading = "loading".equals(told.freshness().state());
        return lost != state.reading().problem().isPresent()
                || loading && state.reading().complete();
    }
}
