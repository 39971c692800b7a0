package otklik.analysis.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which rows may be told. While it is shut, facts and sums are worked out and the results of before stand; so is a change
 * of the settings that change figures. Shared by all threads, which report what they have still to do.
 */
final class Gate {
    private record Report(long at, int backlog) {}

    /** Sums of the rows of others: while those are told one by one, they would be told half. */
    private static final Set<String> SUMS_OF_ROWS =
            Set.of(GroupKind.DAILY_REPORTS.name(), GroupKind.WEEKLY_DIGESTS.name());

    private final Map<String, Report> reports = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private final boolean open;
    private final boolean settled;
    private final Set<String> raised;
    private volatile Set<String> held;

    private Gate(boolean open, boolean settled, Set<String> raised, Set<String> held) {
        this.open = open;
        this.settled = settled;
        this.raised = Set.copyOf(raised);
        this.held = held;
    }

    static Gate opened() {
        return opened(Set.of());
    }

    /** @param raised keys of the alerts that were raised before */
    static Gate opened(Set<String> raised) {
        return new Gate(true, true, raised, Set.of());
    }

    static Gate shut() {
        return new Gate(false, false, Set.of(), Set.of());
    }

    /** Everything is to be told that was not told before; sums of rows when they are let go. */
    static Gate opening(Set<String> raised) {
        return new Gate(true, false, raised, SUMS_OF_ROWS);
    }

    boolean open() {
        return open;
    }

    boolean open(String kind) {
        return open && !held.contains(kind);
    }

    /** Whether all was told that was to be told by now. */
    boolean settled() {
        return settled;
    }

    void letSumsOfRowsGo() {
        held = Set.of();
    }

    boolean raisedBefore(String alertKey) {
        return raised.contains(alertKey);
    }

    /** How many chats or groups a worker has still to work out, once in each of its pauses. */
    void backlog(String worker, int size) {
        reports.put(worker, new Report(clock.incrementAndGet(), size));
    }

    /** The worker has gone elsewhere. */
    void left(String worker) {
        reports.remove(worker);
    }

    long now() {
        return clock.get();
    }

    /** Whether each worker has had a pause since then and has nothing left to do. */
    boolean idleSince(long moment) {
        return reports.values().stream().allMatch(report -> report.at() > moment && report.backlog() == 0);
    }
}
