package otklik.ingest.crm;

import java.time.Duration;
import java.util.Optional;

/**
 * This process's share of the requests that the account allows, over all its threads; live requests go first, but where
 * there are always some, every fifth is one of history. Without a share, or when its owner has not been heard of for {@link #LEASE}, nothing is sent.
 */
public final class Budget {
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final int MOST_LIVE_IN_A_ROW = 4;

    private final Pace pace;
    private final Optional<Budget> lender;
    private int liveWaiting;
    private int historyWaiting;
    private int liveInARow;
    private long renewedNanos = System.nanoTime();
    private long sent;

    public Budget(double perSecond) {
        this(perSecond, Optional.empty());
    }

    private Budget(double perSecond, Optional<Budget> lender) {
        this.pace = new Pace(perSecond);
        this.lender = lender;
    }

    /** For an API with a limit of its own; what may be sent to it stands as long as this share is renewed. */
    Budget beside(double perSecond) {
        return new Budget(perSecond, Optional.of(this));
    }

    /** Another share, in requests a second. */
    public synchronized void allow(double perSecond) {
        pace.allow(perSecond);
        renewedNanos = System.nanoTime();
        notifyAll();
    }

    /** The share still stands. */
    public synchronized void renew() {
        renewedNanos = System.nanoTime();
        notifyAll();
    }

    /** Waits for a slot and takes it. */
    public synchronized void take(Urgency urgency) throws InterruptedException {
        boolean live = urgency == Urgency.LIVE;
        waiting(live, 1);
        try {
            for (long nanos = untilFree(live); nanos > 0; nanos = untilFree(live)) {
                wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
            }
            pace.sent(System.nanoTime());
            sent++;
            liveInARow = live ? liveInARow + 1 : 0;
        } finally {
            waiting(live, -1);
            notifyAll();
        }
    }

    synchronized void succeeded() {
        pace.succeeded(System.nanoTime());
    }

    synchronized void slowDown(Duration pause) {
        pace.slowDown(System.nanoTime(), pause);
        notifyAll();
    }

    /** Requests sent since the start. */
    public synchronized long sent() {
        return sent;
    }

    /** Requests a second at present, after what the server asked for. */
    public synchronized double rate() {
        return pace.rate();
    }

    public synchronized double allowed() {
        return pace.allowed();
    }

    private void waiting(boolean live, int change) {
        liveWaiting += live ? change : 0;
        historyWaiting += live ? 0 : change;
    }

    private boolean isHistorysTurn() {
        return historyWaiting > 0 && (liveWaiting == 0 || liveInARow >= MOST_LIVE_IN_A_ROW);
    }

    private long untilFree(boolean live) {
        long now = System.nanoTime();
        if (pace.allowed() <= 0 || !stands(now) || live == isHistorysTurn()) {
            return Duration.ofSeconds(1).toNanos();
        }
        return pace.untilNext(now).toNanos();
    }

    /** Asked of the lender while this one is locked; the lender never asks back. */
    private synchronized boolean stands(long now) {
        return lender.map(share -> share.stands(now)).orElse(now - renewedNanos <= LEASE.toNanos());
    }
}
