package otklik.analysis.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Brings the results of new settings to their place, in two steps: all is worked out while the results of before stand;
 * then all is told, and what is left of before is withdrawn. Instances go from step to step together: one that is done
 * leaves its work to the others, the step is over when nobody works any more. A restart goes on with the step it was in.
 */
final class TakeOver {
    private static final Logger LOG = Logger.getLogger(TakeOver.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** A fact goes by so many parts of the topology, one after the other, until it is in the last sum. */
    private static final int PARTS = 5;
    /** Looks at which nothing has moved, after which nothing will: an offset behind the last fact need not be noted. */
    private static final int STILL = 40;

    private final Generations generations;
    private final InputOffsets offsets;
    private final Groups groups;
    private final Leftovers leftovers;
    private final Function<Gate, Work> start;
    private final Supplier<Set<String>> raisedAlerts;
    private final Stopping stopping;

    /** @param start begins to work; it is ended here */
    TakeOver(
            Generations generations,
            InputOffsets offsets,
            Groups groups,
            Leftovers leftovers,
            Function<Gate, Work> start,
            Supplier<Set<String>> raisedAlerts,
            Stopping stopping) {
        this.generations = generations;
        this.offsets = offsets;
        this.groups = groups;
        this.leftovers = leftovers;
        this.start = start;
        this.raisedAlerts = raisedAlerts;
        this.stopping = stopping;
    }

    /** @throws IllegalStateException when an instance with other settings is at the same */
    void run(Standing wanted) throws InterruptedException {
        if (wanted.waits()) {
            workOut(wanted);
        }
        tell(wanted.working());
        LOG.info("the results by the new settings stand");
    }

    private void workOut(Standing wanted) throws InterruptedException {
        LOG.info("settings that change figures have changed: everything is worked out anew, the results of before stand"
                + " until it is done");
        try (Work work = start.apply(Gate.shut())) {
            settle(work);
        }
        for (Standing found = present(); !found.id().equals(wanted.coming()); found = present()) {
            require(found.coming().equals(wanted.coming()));
            if (groups.nobodyWorks(found.coming()) && groups.nobodyWorks(found.id())) {
                generations.note(found.followed());
            } else {
                stopping.pause(PAUSE);
            }
        }
    }

    private void tell(String id) throws InterruptedException {
        if (present().complete()) {
            return;
        }
        stopping.pause(Duration.ZERO);
        try (Work work = start.apply(Gate.opening(raisedAlerts.get()))) {
            settle(work);
            work.gate().letSumsOfRowsGo();
            settle(work);
        }
        for (Standing found = present(); !found.complete(); found = present()) {
            require(found.id().equals(id));
            if (!groups.nobodyWorks(id) || !leftovers.withdraw(id)) {
                stopping.pause(PAUSE);
            }
        }
    }

    /** What was written before this has gone by all parts when it ends, whatever else comes meanwhile. */
    private void settle(Work work) throws InterruptedException {
        for (int part = 0; part < PARTS; part++) {
            stopping.pause(PAUSE);
            awaitRead(work, offsets.ends());
            long read = work.gate().now();
            while (!work.running() || !work.gate().idleSince(read)) {
                stopping.pause(PAUSE);
            }
        }
    }

    private void awaitRead(Work work, Map<TopicPartition, Long> ends) throws InterruptedException {
        Map<TopicPartition, Long> known = Map.of();
        int still = 0;
        while (still < STILL) {
            Map<TopicPartition, Long> read = offsets.read();
            if (work.running() && reached(read, ends)) {
                return;
            }
            still = work.running() && work.lag() == 0 && read.equals(known) ? still + 1 : 0;
            known = read;
            stopping.pause(PAUSE);
        }
    }

    private static boolean reached(Map<TopicPartition, Long> read, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Standing present() {
        return generations.standing().orElseThrow();
    }

    private static void require(boolean ours) {
        if (!ours) {
            throw new IllegalStateException("an instance with other settings that change figures has begun to work");
        }
    }
}
