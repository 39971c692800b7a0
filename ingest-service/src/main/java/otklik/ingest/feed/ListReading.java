package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import otklik.ingest.Settings;
import otklik.ingest.crm.BotApi;
import otklik.ingest.crm.Urgency;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Intake;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;
import otklik.ingest.translation.Translation;
import otklik.ingest.walk.IdWalk;
import otklik.ingest.walk.PageAhead;
import otklik.ingest.walk.RangeSweep;

/** Reads one list: what changed since a watermark, its history by ids, and what has vanished. */
final class ListReading {
    private static final Logger LOG = Logger.getLogger(ListReading.class);
    private static final int ASKED_AT_ONCE = 100;

    private final ListPlan plan;
    private final Settings settings;
    private final String scope;
    private final BotApi api;
    private final Journal journal;
    private final Intake intake;
    private final Standing standing;
    private final Clock clock;
    private final int full;
    /** Of changes: what is shorter was not cut by the server. */
    private int longestPage;

    private final PageAhead ahead;
    private final Gathering gathering;
    private IdWalk walk;
    private Vanished vanished;
    private Checkpoint checkpoint;

    /** Reads where the list was left; where it has never been read under these settings, where its changes begin. */
    ListReading(
            ListPlan plan,
            Settings settings,
            BotApi api,
            Journal journal,
            Standing standing,
            Clock clock,
            ExecutorService fetcher)
            throws InterruptedException {
        this.plan = plan;
        this.settings = settings;
        this.scope = settings.scope();
        this.api = api;
        this.journal = journal;
        this.standing = standing;
        this.clock = clock;
        this.full = settings.fullPage();
        this.gathering = new Gathering(clock);
        this.intake = new Intake(
                "/api/bot/v1/" + plan.list(), plan.rows(), journal.memory(), settings.maxBadPercent(), clock);
        this.ahead = new PageAhead(
                (since, until) -> api.list(plan.list(), plan.filter(), since, until, Urgency.HISTORY), fetcher);
        begin();
    }

    boolean isComplete() {
        return checkpoint.complete();
    }

    boolean isLive() {
        return plan.live();
    }

    Optional<OffsetDateTime> historyCompleteAt() {
        return Optional.ofNullable(checkpoint.historyCompleteAt());
    }

    /** A page of the history is on its way: what it holds may be older than what would be read now. */
    boolean isExpecting() {
        return ahead.isExpecting();
    }

    boolean isSweepDue(Instant now) {
        return plan.swept().isPresent()
                && checkpoint.complete()
                && !now.isBefore(checkpoint.lastSweep().plus(settings.sweepEvery()));
    }

    /** Publishes all changes since the watermark. */
    void changes() throws InterruptedException {
        Instant before = checkpoint.since();
        Instant began = clock.instant();
        Map<String, String> since = new TreeMap<>(plan.filter());
        since.put("since", before.minus(settings.overlap()).toString());
        Instant[] reached = {before};
        int[] pages = {0};
        new RangeSweep(
                        (sinceId, untilId) -> api.list(plan.list(), since, sinceId, untilId, Urgency.LIVE),
                        rows -> {
                            pages[0]++;
                            longestPage = Math.max(longestPage, rows.size());
                            reached[0] = watermark(rows, reached[0]);
                            publish(rows, Optional.empty());
                        },
                        Math.max(full, longestPage))
                .all();
        Instant surely = pages[0] > 1 ? reached[0].minus(since(began)) : reached[0];
        if (surely.isAfter(before)) {
            publish(List.of(), Optional.of(checkpoint.seenUntil(surely)));
        }
    }

    /** What changes on one page while another is read is missed, however long that takes: so much earlier is it looked for. */
    private Duration since(Instant began) {
        return Duration.between(began, clock.instant()).abs();
    }

    /**
     * Publishes the next pages of the history.
     *
     * @param more whether the page after it may be fetched meanwhile
     */
    void history(boolean more) throws InterruptedException {
        if (walk == null) {
            walk = new IdWalk(ahead, full, checkpoint.cursor());
        }
        Batch batch = new Batch();
        gathering.begin();
        IdWalk.Step step;
        do {
            step = walk.next();
            if (more && walk.isUpward() && !step.finished()) {
                ahead.expect(step.cursor());
            }
            intake.take(step.rows(), batch);
            gathering.took(step.rows().size());
        } while (ahead.isExpecting() && gathering.holdsMore());
        Checkpoint reached = checkpoint.at(step.cursor());
        commit(batch, Optional.of(step.finished() ? reached.finished(now()) : reached));
        gathering.committed();
        standing.historyReached(step.cursor(), gathering.rows(), clock.instant());
    }

    /** Publishes what has vanished of the next page's range, and whatever of it was missed before. */
    void sweep() throws InterruptedException {
        if (vanished == null) {
            long[] told = journal.memory().of(plan.swept().orElseThrow()).liveIds();
            vanished = new Vanished(new IdWalk(ahead, full, checkpoint.sweepCursor()), checkpoint.sweepCursor(), told);
        }
        Vanished.Found found = vanished.next();
        if (found.doubtful()) {
            LOG.warn(plan.list() + " came back empty, though much of it was told: nothing is taken for deleted");
        } else {
            recheck(found.missing());
        }
        publish(
                found.rows(),
                Optional.of(found.finished() ? checkpoint.swept(clock.instant()) : checkpoint.sweptTo(found.cursor())));
        vanished = found.finished() ? null : vanished;
    }

    /** Asks for these one by one: who is not there is gone. */
    void recheck(Collection<Long> ids) throws InterruptedException {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            recheckSome(all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE)));
        }
    }

    private void recheckSome(List<Long> ids) throws InterruptedException {
        List<JsonNode> found = found(ids);
        Batch batch = new Batch();
        intake.take(found, batch);
        Set<Long> there = found.stream().map(row -> row.path("id").asLong(0)).collect(Collectors.toSet());
        ids.stream().filter(id -> !there.contains(id)).forEach(id -> intake.rows()
                .vanished(id, batch));
        journal.commit(batch, Map.of());
    }

    /** What was told of these chats, ascending. */
    List<Long> toldOf(Set<Long> chats) {
        return plan.swept().stream()
                .flatMapToLong(kind -> Arrays.stream(journal.memory().of(kind).liveIdsOf(chats)))
                .boxed()
                .toList();
    }

    private List<JsonNode> found(Collection<Long> ids) throws InterruptedException {
        if (plan.list().equals("messages")) {
            return api.messages(ids, Urgency.LIVE);
        }
        List<JsonNode> found = new ArrayList<>();
        for (long id : ids) {
            api.one(plan.list(), id, Urgency.LIVE).ifPresent(found::add);
        }
        return found;
    }

    private void begin() throws InterruptedException {
        Checkpoint known = journal.checkpoints().get(plan.key());
        boolean fresh = known == null || !scope.equals(known.scope());
        if (!fresh && known.complete()) {
            checkpoint = known;
            return;
        }
        List<JsonNode> latest = latest();
        long newest =
                latest.stream().mapToLong(row -> row.path("id").asLong(0)).max().orElse(0);
        checkpoint = fresh ? Checkpoint.begin(scope, watermark(latest, Instant.EPOCH)) : known;
        publish(List.of(), fresh ? Optional.of(checkpoint) : Optional.empty());
        standing.historyBegins(checkpoint.cursor(), newest, clock.instant());
    }

    /**
     * A moment that the CRM's clock had surely reached before the history was read: a change that is there already.
     * Taken from the data, since our clock may be ahead of the CRM's.
     */
    private List<JsonNode> latest() throws InterruptedException {
        Map<String, String> until = new TreeMap<>(plan.filter());
        until.put("until", clock.instant().plus(Duration.ofDays(1)).toString());
        return api.list(plan.list(), until, Urgency.LIVE);
    }

    /** The latest change of the rows, but never later than now: a row dated wrongly must not stop the polling. */
    private Instant watermark(List<JsonNode> rows, Instant least) {
        Instant now = clock.instant();
        return rows.stream()
                .map(Translation::changed)
                .flatMap(Optional::stream)
                .map(changed -> changed.isAfter(now) ? now : changed)
                .reduce(least, (a, b) -> a.isAfter(b) ? a : b);
    }

    private void publish(List<JsonNode> rows, Optional<Checkpoint> reached) throws InterruptedException {
        Batch batch = new Batch();
        intake.take(rows, batch);
        commit(batch, reached);
    }

    private void commit(Batch batch, Optional<Checkpoint> reached) {
        journal.commit(batch, reached.map(at -> Map.of(plan.key(), at)).orElse(Map.of()));
        reached.ifPresent(at -> checkpoint = at);
        plan.swept().ifPresent(kind -> standing.told(journal.memory().of(kind).live()));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(settings.zone()).toOffsetDateTime().withNano(0);
    }
}
