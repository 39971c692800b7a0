package otklik.notifier.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * How far Telegram's updates are known. After a week without any, Telegram goes on with a number of its choice, a lower
 * one perhaps; so after a quiet time any number is taken. Updates do not outlast a day: none comes twice by that.
 *
 * @param next the first update that is not known yet
 * @param at when the one before it was; absent where there was none
 */
public record Heard(long next, OffsetDateTime at) {
    public static final Heard NOTHING = new Heard(0, null);

    private static final Duration QUIET = Duration.ofDays(6);

    /** To ask Telegram from; 0 asks for whatever there is. */
    public long offset(OffsetDateTime now) {
        return at == null || at.plus(QUIET).isBefore(now) ? 0 : next;
    }

    public boolean isNew(long update, OffsetDateTime now) {
        return update >= offset(now);
    }
}
