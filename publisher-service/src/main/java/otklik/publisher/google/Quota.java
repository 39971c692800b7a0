package otklik.publisher.google;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many calls of one kind the account may still make: so many in any minute. For one thread. */
public final class Quota {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Deque<Instant> taken = new ArrayDeque<>();

    public Quota(int aMinute) {
        this.most = aMinute;
    }

    /** @return whether a call may be made now; it is counted then */
    public boolean take(Instant now) {
        taken.removeIf(at -> !at.isAfter(now.minus(MINUTE)));
        if (taken.size() >= most) {
            return false;
        }
        taken.add(now);
        return true;
    }
}
