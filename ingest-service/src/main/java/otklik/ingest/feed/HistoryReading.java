package otklik.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import otklik.ingest.Settings;
import otklik.ingest.crm.ApiV5;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.HistoryEntries;
import otklik.ingest.facts.Intake;
import otklik.ingest.kafka.Checkpoint;
import otklik.ingest.kafka.Journal;

/** Follows a history of API v5, entry after entry, from where it was when its shard was first read. */
final class HistoryReading {
    private static final Logger LOG = Logger.getLogger(HistoryReading.class);
    /** Any entry will do to begin with, as long as it is there already: the later, the less is read twice. */
    private static final List<Period> LOOK_BACK = List.of(Period.ofDays(1), Period.ofDays(30), Period.ofYears(20));

    private final ApiV5 api;
    private final String list;
    private final String entity;
    private final boolean mergersOnly;
    private final Settings settings;
    private final Journal journal;
    private final Clock clock;
    private Checkpoint checkpoint;
    private boolean offered = true;

    /** What the next entries tell; {@code more} may follow at once. */
    record Step(HistoryEntries entries, boolean more) {}

    /** Every change of an order. */
    static HistoryReading ofOrders(ApiV5 api, Settings settings, Journal journal, Clock clock)
            throws InterruptedException {
        return new HistoryReading(api, ApiV5.ORDERS, "order", false, settings, journal, clock);
    }

    /** Customers who took in others. */
    static HistoryReading ofCustomers(ApiV5 api, Settings settings, Journal journal, Clock clock)
            throws InterruptedException {
        return new HistoryReading(api, ApiV5.CUSTOMERS, "customer", true, settings, journal, clock);
    }

    private HistoryReading(
            ApiV5 api, String list, String entity, boolean mergersOnly, Settings settings, Journal journal, Clock clock)
            throws InterruptedException {
        this.api = api;
        this.list = list;
        this.entity = entity;
        this.mergersOnly = mergersOnly;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
        begin();
    }

    /** All entries up to this id are followed. */
    long position() {
        return checkpoint.cursor();
    }

    /** To be published with what the entries have led to. */
    Map<String, Checkpoint> reached() {
        return Map.of(key(), checkpoint);
    }

    /** Empty when nothing has happened since. */
    Optional<Step> next(Batch batch) throws InterruptedException {
        if (!offered) {
            return Optional.empty();
        }
        List<JsonNode> page = api.history(list, position()).orElse(List.of());
        List<JsonNode> fresh = page.stream().filter(row -> id(row) > position()).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        HistoryEntries entries = new HistoryEntries(entity, mergersOnly);
        new Intake("/api/v5/" + list + "/history", entries, journal.memory(), settings.maxBadPercent(), clock)
                .take(fresh, batch);
        checkpoint = checkpoint.at(highest(fresh));
        return Optional.of(new Step(entries, page.size() >= ApiV5.SHORTEST_FULL_PAGE));
    }

    private void begin() throws InterruptedException {
        Checkpoint known = journal.checkpoints().get(key());
        if (known != null && known.scope().equals(settings.scope())) {
            checkpoint = known;
            return;
        }
        OffsetDateTime now =
                clock.instant().atZone(settings.zone()).toOffsetDateTime().withNano(0);
        checkpoint = Checkpoint.begin(settings.scope(), Instant.EPOCH)
                .at(present(now.toLocalDateTime()))
                .finished(now);
        if (offered) {
            journal.commit(new Batch(), reached());
        }
    }

    private long present(LocalDateTime now) throws InterruptedException {
        for (Period back : LOOK_BACK) {
            LocalDateTime since = now.minus(back);
            Optional<ApiV5.Page> first = api.historyFrom(list, since, 1);
            if (first.isEmpty()) {
                LOG.warn("RetailCRM does not show the history of " + list + ": it takes a sweep to see what it tells");
                offered = false;
                return 0;
            }
            if (!first.get().rows().isEmpty()) {
                return Math.max(
                        highest(first.get().rows()), last(since, first.get().pages()));
            }
        }
        return 0;
    }

    private long last(LocalDateTime since, int pages) throws InterruptedException {
        return pages < 2
                ? 0
                : api.historyFrom(list, since, pages)
                        .map(page -> highest(page.rows()))
                        .orElse(0L);
    }

    private String key() {
        return list + "-history";
    }

    private static long highest(List<JsonNode> rows) {
        return rows.stream().mapToLong(HistoryReading::id).max().orElse(0);
    }

    private static long id(JsonNode row) {
        return row.path("id").asLong(0);
    }
}
