package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import otklik.events.Topics;
import otklik.events.crm.IngestProgress;
import otklik.ingest.facts.Batch;
import otklik.ingest.kafka.Journal;

/** Tells again and again how fresh the facts are, but only as long as RetailCRM answers: silence tells that it does not. */
public final class Pulse {
    public static final Duration LONGEST_SILENCE = Duration.ofSeconds(8);

    private static final Duration NEWS_EVERY = Duration.ofSeconds(3);

    private final String feed;
    private final Journal journal;
    private final ZoneId zone;
    private final Clock clock;
    private Optional<OffsetDateTime> historyCompleteAt = Optional.empty();
    private Instant read = Instant.MIN;
    private Instant told = Instant.EPOCH;
    private boolean backfilling;
    private boolean news;

    /** @param feed name of the shard */
    public Pulse(String feed, Journal journal, ZoneId zone, Clock clock) {
        this.feed = feed;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** When the history was complete, if it is; told with the next page that is read. */
    public synchronized void history(Optional<OffsetDateTime> completeAt) {
        historyCompleteAt = completeAt;
        backfilling = completeAt.isEmpty();
        told = Instant.EPOCH;
    }

    /** RetailCRM has just answered; of the backfill each page counts, later only {@link #readToEnd}. */
    public synchronized void answered() {
        if (backfilling) {
            read = clock.instant();
            news = true;
        }
        tellIfDue();
    }

    /** Everything that had changed by this moment is published. */
    public synchronized void readToEnd(Instant moment) {
        read = moment;
        news = true;
        tellIfDue();
    }

    /** Soon when there is news, else before anybody takes it for silence. */
    public synchronized void tellIfDue() {
        Instant now = clock.instant();
        Duration silence = Duration.between(told, now).abs();
        if (read.equals(Instant.MIN) || silence.compareTo(news ? NEWS_EVERY : LONGEST_SILENCE) < 0) {
            return;
        }
        OffsetDateTime reportedAt = read.atZone(zone).toOffsetDateTime().withNano(0);
        Batch batch = new Batch();
        batch.add(Topics.PROGRESS, feed, new IngestProgress(feed, reportedAt, historyCompleteAt.orElse(null)));
        journal.commit(batch, Map.of());
        told = now;
        news = false;
    }
}
