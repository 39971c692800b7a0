package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import otklik.ingest.facts.Batch;
import otklik.ingest.kafka.Checkpoint;

/**
 * Reads the orders of API v5: what its history tells as often as asked, all orders meanwhile, then all of them again
 * from time to time. Who is told to have changed is looked at; who is not there is gone.
 */
final class OrdersFeed implements Feed {
    private final OrderCodesReading codes;
    private final HistoryReading orders;
    private final HistoryReading customers;
    private final OrderTelling telling;
    private final OrderPages pages;
    private final Duration pollInterval;
    private final Pulse pulse;
    private final Standing standing;
    private final Clock clock;
    private final Set<Long> doubted = new TreeSet<>();
    private Instant due = Instant.MIN;
    private boolean woken;

    /** Both histories have been placed before: what changes while all orders are read is told by them. */
    OrdersFeed(
            OrderCodesReading codes,
            HistoryReading orders,
            HistoryReading customers,
            OrderTelling telling,
            OrderPages pages,
            Duration pollInterval,
            Pulse pulse,
            Standing standing,
            Clock clock) {
        this.codes = codes;
        this.orders = orders;
        this.customers = customers;
        this.telling = telling;
        this.pages = pages;
        this.pollInterval = pollInterval;
        this.pulse = pulse;
        this.standing = standing;
        this.clock = clock;
        tellHistory();
    }

    @Override
    public Duration step() throws InterruptedException {
        codes.refreshIfOld();
        Instant now = clock.instant();
        if (isUrgent(now)) {
            urgent(now);
        } else if (!pages.isComplete()) {
            history();
        } else if (pages.isSweeping(now)) {
            pages.sweep();
        } else {
            return Duration.between(now, due);
        }
        return Duration.ZERO;
    }

    @Override
    public void wake() {
        synchronized (doubted) {
            woken = true;
        }
    }

    @Override
    public void recheck(Set<Long> ids) {
        synchronized (doubted) {
            doubted.addAll(ids);
        }
    }

    private boolean isUrgent(Instant now) {
        synchronized (doubted) {
            return woken || !doubted.isEmpty() || !now.isBefore(due);
        }
    }

    private void urgent(Instant now) throws InterruptedException {
        Set<Long> asked;
        synchronized (doubted) {
            woken = false;
            asked = Set.copyOf(doubted);
            doubted.clear();
        }
        Batch batch = new Batch();
        telling.look(asked, batch);
        telling.commit(batch, Map.of());
        changes();
        mergers();
        due = clock.instant().plus(pollInterval);
        standing.readToEnd(now);
        pulse.readToEnd(now);
    }

    private void changes() throws InterruptedException {
        for (boolean more = true; more; ) {
            Batch batch = new Batch();
            Optional<HistoryReading.Step> step = orders.next(batch);
            if (step.isPresent()) {
                telling.look(step.get().entries().touched(), batch);
                Map<String, Checkpoint> reached = new HashMap<>(orders.reached());
                reached.putAll(pages.gone(step.get().entries().gone()));
                telling.commit(batch, reached);
            }
            more = step.filter(HistoryReading.Step::more).isPresent();
        }
        pages.allGoneAreTold();
    }

    /** The orders of a customer who took in another name him as theirs, perhaps without a word of their own. */
    private void mergers() throws InterruptedException {
        for (boolean more = true; more; ) {
            Batch batch = new Batch();
            Optional<HistoryReading.Step> step = customers.next(batch);
            if (step.isPresent()) {
                telling.lookAtCustomers(step.get().entries().touched(), batch);
                telling.commit(batch, customers.reached());
            }
            more = step.filter(HistoryReading.Step::more).isPresent();
        }
    }

    private void history() throws InterruptedException {
        if (pages.history()) {
            urgent(clock.instant());
            pages.finishHistory();
            tellHistory();
        }
    }

    private void tellHistory() {
        if (pages.isComplete()) {
            standing.historyIsComplete();
            pulse.history(pages.historyCompleteAt());
        }
    }
}
