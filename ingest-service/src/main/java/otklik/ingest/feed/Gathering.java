package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;

/**
 * How many pages of a history make one transaction. The first ones one, then twice as many each time: a page that is
 * refused takes those gathered before it along, and when they are read again, they get through.
 */
final class Gathering {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_PAGES = 64;
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final Clock clock;
    private int most = 1;
    private int pages;
    private int rows;
    private long began;

    Gathering(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        pages = 0;
        rows = 0;
        began = clock.millis();
    }

    /** A page has been taken. */
    void took(int rowsOfIt) {
        pages++;
        rows += rowsOfIt;
    }

    boolean holdsMore() {
        return pages < most && rows < MOST_ROWS && clock.millis() - began < LONGEST.toMillis();
    }

    /** What was gathered has got through. */
    void committed() {
        most = Math.min(2 * most, MOST_PAGES);
    }

    int rows() {
        return rows;
    }
}
