package otklik.ingest.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.ingest.Settings;
import otklik.ingest.crm.ApiV5;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.ClientDialogs;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;

/** Reads all orders once, and from time to time again for what the CRM's history did not tell. */
final class OrderPages {
    private static final String KEY = "orders";

    private final ApiV5 api;
    private final OrderTelling telling;
    private final ClientDialogs dialogs;
    private final Settings settings;
    private final Journal journal;
    private final Standing standing;
    private final Clock clock;
    private Checkpoint checkpoint;
    private Optional<OrderWalk> walk = Optional.empty();
    private long[] toldBefore = {};
    private boolean paced;

    OrderPages(
            ApiV5 api,
            OrderTelling telling,
            ClientDialogs dialogs,
            Settings settings,
            Journal journal,
            Standing standing,
            Clock clock) {
        this.api = api;
        this.telling = telling;
        this.dialogs = dialogs;
        this.settings = settings;
        this.journal = journal;
        this.standing = standing;
        this.clock = clock;
        this.checkpoint = Optional.ofNullable(journal.checkpoints().get(KEY))
                .filter(known -> known.scope().equals(settings.scope()))
                .orElseGet(() -> Checkpoint.begin(settings.scope(), Instant.EPOCH));
        if (!checkpoint.complete()) {
            walk = Optional.of(new OrderWalk(api, (int) checkpoint.cursor()));
        }
    }

    boolean isComplete() {
        return checkpoint.complete();
    }

    Optional<OffsetDateTime> historyCompleteAt() {
        return Optional.ofNullable(checkpoint.historyCompleteAt());
    }

    /** So many orders have gone: to be published with that, so that a restart steps back as well. */
    Map<String, Checkpoint> gone(int orders) {
        Map<String, Checkpoint> reached = new HashMap<>();
        walk.ifPresent(walking -> {
            walking.stepBack(orders);
            if (!checkpoint.complete()) {
                checkpoint = checkpoint.at(walking.read());
                reached.put(KEY, checkpoint);
            }
        });
        return reached;
    }

    /** All that has gone until now is told. */
    void allGoneAreTold() {
        walk.ifPresent(OrderWalk::allGoneAreTold);
    }

    /**
     * Publishes the next page.
     *
     * @return whether it was the last; the history is complete when nothing has gone unheard of meanwhile
     */
    boolean history() throws InterruptedException {
        OrderWalk.Step step = walk.orElseThrow().next();
        if (!paced) {
            standing.historyBegins(step.page() - 1L, step.pages(), clock.instant());
            paced = true;
        }
        commit(step, checkpoint.at(step.page()));
        standing.historyReached(step.page(), step.rows().size(), clock.instant());
        return step.finished();
    }

    /** The last page was read, and all that had gone by then is told: unless the walk had to step back, that was all. */
    void finishHistory() {
        if (walk.orElseThrow().isFinished()) {
            walk = Optional.empty();
            reach(checkpoint.finished(
                    clock.instant().atZone(settings.zone()).toOffsetDateTime().withNano(0)));
        }
    }

    boolean isSweeping(Instant now) {
        return checkpoint.complete()
                && (walk.isPresent() || !now.isBefore(checkpoint.lastSweep().plus(settings.sweepEvery())));
    }

    /** Publishes what the next page brings, and after the last one whatever of those told before was on none. */
    void sweep() throws InterruptedException {
        if (walk.isEmpty()) {
            dialogs.forget();
            toldBefore = journal.memory().of(Kind.ORDER).liveIds();
            walk = Optional.of(new OrderWalk(api, 0));
        }
        OrderWalk.Step step = walk.get().next();
        commit(step, checkpoint);
        if (step.finished()) {
            Batch batch = new Batch();
            telling.look(walk.get().missing(toldBefore), batch);
            walk = Optional.empty();
            checkpoint = checkpoint.swept(clock.instant());
            telling.commit(batch, Map.of(KEY, checkpoint));
        }
    }

    private void commit(OrderWalk.Step step, Checkpoint reached) throws InterruptedException {
        Batch batch = new Batch();
        telling.take(step.rows(), batch);
        telling.commit(batch, reached.equals(checkpoint) ? Map.of() : Map.of(KEY, reached));
        checkpoint = reached;
    }

    private void reach(Checkpoint reached) {
        telling.commit(new Batch(), Map.of(KEY, reached));
        checkpoint = reached;
    }
}
