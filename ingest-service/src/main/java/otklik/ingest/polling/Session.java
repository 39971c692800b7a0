package otklik.ingest.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import otklik.events.Topics;
import otklik.events.crm.Period;
import otklik.ingest.Settings;
import otklik.ingest.crm.BotApi;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.Dialogs;
import otklik.ingest.facts.Intake;
import otklik.ingest.facts.Seen;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;
import otklik.ingest.translation.Translation;
import otklik.ingest.walk.IdWalk;
import otklik.ingest.walk.PageSink;
import otklik.ingest.walk.PageSource;
import otklik.ingest.walk.RangeSweep;

/**
 * The polling between two failures of Kafka: starts from what the journal holds, ends by an exception. Backfills chats,
 * dialogs and messages by ids, then repeats what changed since a watermark that was taken before the backfill began.
 */
final class Session {
    private static final List<String> LISTS = List.of("chats", "dialogs", "messages");
    private static final String SCOPE = "scope";
    private static final Duration REFERENCE_AGE = Duration.ofHours(1);
    /** A server may hold pages shorter than asked for: from so many rows on a page may have been cut. */
    private static final int SHORTEST_FULL_PAGE = 100;

    private final Settings settings;
    private final BotApi api;
    private final Journal journal;
    private final Progress progress;
    private final Pulse pulse;
    private final Clock clock;
    private final Map<String, Checkpoint> checkpoints;
    private final Seen seen;
    private final int full;

    Session(Settings settings, BotApi api, Journal journal, Progress progress, Pulse pulse, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.journal = journal;
        this.progress = progress;
        this.pulse = pulse;
        this.clock = clock;
        this.checkpoints = new HashMap<>(journal.checkpoints());
        this.seen = new Seen(journal.seen());
        this.full = Math.min(settings.pageSize(), SHORTEST_FULL_PAGE);
    }

    void run() throws InterruptedException {
        Map<String, Long> newest = begin();
        pulse.history(Optional.ofNullable(checkpoints.get(SCOPE).historyCompleteAt()));
        Intake intake = new Intake(
                new Translation(settings.zone()),
                new Intake.Scope(settings.channels(), checkpoints.get(SCOPE).period()),
                seen,
                new Dialogs(journal.dialogs()),
                this::lookup,
                clock);
        Instant referenceAt = reference(intake);
        for (String list : LISTS) {
            backfill(list, intake, newest.getOrDefault(list, 0L));
        }
        completeHistory();
        while (true) {
            Instant began = clock.instant();
            for (String list : LISTS) {
                changes(list, intake);
            }
            progress.live(clock.instant());
            pulse.readToEnd(began);
            pause();
            if (Duration.between(referenceAt, clock.instant()).compareTo(REFERENCE_AGE) > 0) {
                referenceAt = reference(intake);
            }
        }
    }

    /** At the first start, or under other settings, everything is read from the beginning. */
    private Map<String, Long> begin() throws InterruptedException {
        Checkpoint known = checkpoints.get(SCOPE);
        Map<String, Long> newest = new HashMap<>();
        if (known != null && settings.scope().equals(known.scope())) {
            count();
            if (known.historyCompleteAt() == null) {
                for (String list : LISTS) {
                    latestChange(list, newest);
                }
            }
            return newest;
        }
        Map<String, Checkpoint> reached = new TreeMap<>();
        Period period = settings.period(clock.instant());
        reached.put(SCOPE, Checkpoint.of(settings.scope(), period));
        for (String list : LISTS) {
            reached.put(list, Checkpoint.begin(latestChange(list, newest)));
        }
        Batch batch = new Batch();
        batch.add(Topics.PERIOD, "period", period);
        commit(batch, reached);
        return newest;
    }

    /**
     * A moment that the CRM's clock had surely reached before the backfill: a change that is there already. Taken from
     * the data, since our clock may be ahead of the CRM's.
     */
    private Instant latestChange(String list, Map<String, Long> newest) throws InterruptedException {
        Instant now = clock.instant();
        List<JsonNode> latest = api.list(list, query(Map.of("until", now.toString())));
        newest.put(
                list,
                latest.stream().mapToLong(row -> row.path("id").asLong(0)).max().orElse(0));
        return watermark(latest, Instant.EPOCH);
    }

    private Instant reference(Intake intake) throws InterruptedException {
        for (String list : List.of("channels", "users")) {
            walk(list, Map.of(), (rows, cursor) -> commit(intake.take(list, rows), Map.of()))
                    .from(0);
        }
        return clock.instant();
    }

    private void backfill(String list, Intake intake, long newestId) throws InterruptedException {
        Checkpoint start = checkpoints.get(list);
        if (start.complete()) {
            return;
        }
        boolean measured = list.equals("messages");
        progress.walking(start.cursor(), measured ? newestId : 0, clock.instant());
        walk(list, Map.of(), (rows, cursor) -> {
                    Batch batch = intake.take(list, rows);
                    commit(
                            batch,
                            cursor.isPresent() ? at(list, checkpoints.get(list).at(cursor.getAsLong())) : Map.of());
                    if (measured && cursor.isPresent()) {
                        progress.reached(cursor.getAsLong(), seen.live(Seen.Kind.CHAT), clock.instant());
                    }
                })
                .from(start.cursor());
        commit(new Batch(), at(list, checkpoints.get(list).finished()));
    }

    /** Once: also where a checkpoint of an older version does not tell when that was. */
    private void completeHistory() {
        Checkpoint scope = checkpoints.get(SCOPE);
        if (scope.historyCompleteAt() == null) {
            OffsetDateTime now =
                    clock.instant().atZone(settings.zone()).toOffsetDateTime().withNano(0);
            commit(new Batch(), at(SCOPE, scope.historyComplete(now)));
            pulse.history(Optional.of(now));
        }
    }

    /** A long one is no silence. */
    private void pause() throws InterruptedException {
        Duration left = settings.pollInterval();
        while (left.compareTo(Pulse.LONGEST_SILENCE) > 0) {
            Thread.sleep(Pulse.LONGEST_SILENCE.toMillis());
            left = left.minus(Pulse.LONGEST_SILENCE);
            pulse.tellIfDue();
        }
        Thread.sleep(left.toMillis());
    }

    private void changes(String list, Intake intake) throws InterruptedException {
        Checkpoint before = checkpoints.get(list);
        Map<String, String> since =
                Map.of("since", before.since().minus(settings.overlap()).toString());
        Instant[] reached = {before.since()};
        PageSource source = (sinceId, untilId) -> api.list(list, query(bounded(since, sinceId, untilId)));
        PageSink sink = (rows, cursor) -> {
            reached[0] = watermark(rows, reached[0]);
            commit(intake.take(list, rows), Map.of());
        };
        new RangeSweep(source, sink, full).all();
        commit(new Batch(), moved(list, before, reached[0]));
    }

    private Map<String, Checkpoint> moved(String list, Checkpoint before, Instant watermark) {
        return watermark.equals(before.since()) ? Map.of() : at(list, before.seenUntil(watermark));
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

    private IdWalk walk(String list, Map<String, String> filter, PageSink sink) {
        PageSource source = (sinceId, untilId) -> api.list(list, query(bounded(filter, sinceId, untilId)));
        return new IdWalk(source, sink, full);
    }

    private Optional<JsonNode> lookup(String list, long id) throws InterruptedException {
        return api.list(list, query(Map.of("id", Long.toString(id)))).stream()
                .filter(row -> row.path("id").asLong(0) == id)
                .findFirst();
    }

    private Map<String, String> query(Map<String, String> filter) {
        Map<String, String> query = new TreeMap<>(filter);
        query.put("limit", Integer.toString(settings.pageSize()));
        return query;
    }

    private static Map<String, String> bounded(Map<String, String> filter, OptionalLong sinceId, OptionalLong untilId) {
        Map<String, String> query = new TreeMap<>(filter);
        sinceId.ifPresent(id -> query.put("since_id", Long.toString(id)));
        untilId.ifPresent(id -> query.put("until_id", Long.toString(id)));
        return query;
    }

    private static Map<String, Checkpoint> at(String list, Checkpoint checkpoint) {
        return Map.of(list, checkpoint);
    }

    private void commit(Batch batch, Map<String, Checkpoint> reached) {
        journal.commit(batch, reached);
        checkpoints.putAll(reached);
        count();
    }

    private void count() {
        progress.counted(seen.live(Seen.Kind.CHAT), seen.live(Seen.Kind.MESSAGE));
    }
}
