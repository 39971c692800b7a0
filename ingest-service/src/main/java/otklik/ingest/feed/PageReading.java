package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.ingest.Settings;
import otklik.ingest.crm.RestModule;
import otklik.ingest.crm.RestModule.Page;
import otklik.ingest.crm.Urgency;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Intake;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;
import otklik.ingest.translation.RestTranslation;
import otklik.ingest.walk.PageWalk;

/**
 * Reads one list of a module. Which end is the newest it does not tell, so changes are looked for at both; its history,
 * later edits and what has vanished are found by going through all of it.
 */
final class PageReading {
    /** A list that never stands still is taken for read after so many walks; the next sweep goes through it again. */
    private static final int MOST_WALKS = 4;

    private final PagePlan plan;
    private final Settings settings;
    private final RestTranslation translation;
    private final RestModule module;
    private final Journal journal;
    private final Intake intake;
    private final Standing standing;
    private final Clock clock;
    private final Recent recent;
    private Checkpoint checkpoint;
    private Instant reached = Instant.EPOCH;
    private PageWalk walk;
    private int walks;
    private boolean brought;
    private Optional<Missed> missed = Optional.empty();

    PageReading(
            PagePlan plan,
            Settings settings,
            RestTranslation translation,
            Journal journal,
            Standing standing,
            Clock clock)
            throws InterruptedException {
        this.plan = plan;
        this.settings = settings;
        this.translation = translation;
        this.module = plan.module();
        this.journal = journal;
        this.standing = standing;
        this.clock = clock;
        this.intake = new Intake(module.path(), plan.rows(), journal.memory(), settings.maxBadPercent(), clock);
        this.recent = new Recent(row -> translation.changed(plan.row(), row));
        begin();
    }

    boolean isComplete() {
        return checkpoint.complete();
    }

    Optional<OffsetDateTime> historyCompleteAt() {
        return Optional.ofNullable(checkpoint.historyCompleteAt());
    }

    boolean isSweepDue(Instant now) {
        return checkpoint.complete() && !now.isBefore(checkpoint.lastSweep().plus(settings.sweepEvery()));
    }

    /** Publishes what has changed at either end of the list. */
    void changes() throws InterruptedException {
        Instant least = checkpoint.since().minus(settings.overlap());
        reached = checkpoint.since();
        Page first = module.page(1, Urgency.LIVE);
        int last = last(first);
        int up = 1;
        for (boolean news = isNews(first.rows(), least); news && up < last; ) {
            up++;
            news = isNews(module.page(up, Urgency.LIVE).rows(), least);
        }
        boolean news = true;
        for (int down = last; news && down > up; down--) {
            List<JsonNode> rows = module.page(down, Urgency.LIVE).rows();
            // The list may have become shorter.
            news = rows.isEmpty() || isNews(rows, least);
        }
        if (first.pages().isEmpty()) {
            beyond(last, least);
        }
        if (reached.isAfter(checkpoint.since())) {
            commit(new Batch(), Optional.of(checkpoint.seenUntil(reached)));
        }
    }

    /** Pages that have come since the list was gone through; one beyond its end is empty, or its last once more. */
    private void beyond(int last, Instant least) throws InterruptedException {
        List<JsonNode> before = module.page(last, Urgency.LIVE).rows();
        for (int page = last + 1; before.size() >= module.size(); page++) {
            List<JsonNode> rows = module.page(page, Urgency.LIVE).rows();
            if (rows.isEmpty() || rows.equals(before)) {
                return;
            }
            isNews(rows, least);
            if (checkpoint.complete()) {
                commit(new Batch(), Optional.of(checkpoint.at(page)));
            }
            before = rows;
        }
    }

    /** Publishes the next page of the history. */
    void history() throws InterruptedException {
        PageWalk.Step step = step((int) Math.max(1, checkpoint.cursor()));
        Batch batch = new Batch();
        intake.take(step.rows(), batch);
        brought |= !batch.isEmpty();
        boolean whole = step.finished() && (walk.isWhole() || !brought || walks >= MOST_WALKS);
        Checkpoint at = checkpoint.at(step.finished() && !whole ? 1 : step.page());
        commit(batch, Optional.of(whole ? at.finished(now()) : at));
        standing.historyReached(step.page(), step.rows().size(), clock.instant());
        if (step.finished()) {
            endWalk(whole);
        }
    }

    /** Publishes the next page of a sweep, at its end what has vanished. */
    void sweep() throws InterruptedException {
        PageWalk.Step step = step(1);
        publish(step.rows());
        if (!step.finished()) {
            return;
        }
        long[] told =
                plan.swept().map(kind -> journal.memory().of(kind).liveIds()).orElseGet(() -> new long[0]);
        Missed found = Missed.of(told, walk, missed);
        boolean finished = found.certain();
        if (finished) {
            Batch batch = new Batch();
            found.ids().forEach(id -> intake.rows().vanished(id, batch));
            commit(batch, Optional.of(checkpoint.swept(clock.instant())));
        }
        missed = finished ? Optional.empty() : Optional.of(found);
        endWalk(finished);
    }

    private PageWalk.Step step(int start) throws InterruptedException {
        if (walk == null) {
            walk = new PageWalk(number -> module.page(number, Urgency.HISTORY), module.size(), this::id, start);
            walks++;
            brought = start > 1;
        }
        return walk.next();
    }

    private void endWalk(boolean whole) {
        walk = null;
        walks = whole ? 0 : walks;
    }

    private void begin() throws InterruptedException {
        Checkpoint known = journal.checkpoints().get(plan.key());
        boolean fresh = known == null || !settings.scope().equals(known.scope());
        if (!fresh && known.complete()) {
            checkpoint = known;
            return;
        }
        Page first = module.page(1, Urgency.LIVE);
        int last = last(first);
        checkpoint = fresh ? Checkpoint.begin(settings.scope(), newest(first, last)) : known;
        if (fresh) {
            commit(new Batch(), Optional.of(checkpoint));
        }
        standing.historyBegins(checkpoint.cursor(), last, clock.instant());
    }

    /** A change that is there already: what changes from now on is no older. */
    private Instant newest(Page first, int last) throws InterruptedException {
        Instant newest = latest(first.rows(), Instant.EPOCH);
        return last == 1 ? newest : latest(module.page(last, Urgency.LIVE).rows(), newest);
    }

    /** Number of the last page, as far as it is told, else as far as it was met. */
    private int last(Page first) {
        return Math.max(1, first.pages().orElseGet(() -> checkpoint == null ? 1 : (int) checkpoint.cursor()));
    }

    /** Publishes a page of one end; true when the next one may hold news, too. */
    private boolean isNews(List<JsonNode> rows, Instant least) throws InterruptedException {
        boolean brings = publish(rows);
        reached = latest(rows, reached);
        return recent.holdsNews(rows, least) || brings && checkpoint.complete();
    }

    private Instant latest(List<JsonNode> rows, Instant least) {
        return recent.latest(rows, least, clock.instant());
    }

    /** True when the rows brought something that was not told before. */
    private boolean publish(List<JsonNode> rows) throws InterruptedException {
        Batch batch = new Batch();
        intake.take(rows, batch);
        commit(batch, Optional.empty());
        return !batch.isEmpty();
    }

    private void commit(Batch batch, Optional<Checkpoint> next) {
        journal.commit(batch, next.map(at -> Map.of(plan.key(), at)).orElse(Map.of()));
        next.ifPresent(at -> checkpoint = at);
        plan.swept().ifPresent(kind -> standing.told(journal.memory().of(kind).live()));
    }

    private long id(JsonNode row) {
        return translation.id(plan.row(), row).orElse(0L);
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(settings.zone()).toOffsetDateTime().withNano(0);
    }
}
