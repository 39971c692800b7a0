package otklik.analysis.kafka;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.events.analytics.SystemAlert;
import otklik.events.crm.IngestProgress;

/**
 * Whether the facts are fresh enough to alert on, and since when they are live: as fresh as the feed that was read
 * longest ago, and live when the last of them is. An ingest that tells nothing of its progress is known by the arrival
 * of its facts alone: then all that was due before the analysis began is history.
 */
final class Freshness {
    static final String STORE = "freshness";
    /** Ingest that has not reported for so many seconds is stale. */
    static final long STALE_AFTER = 120;

    /** Feeds that tell nothing of who waits. */
    private static final Set<String> OTHERS = Set.of("orders", "reference");

    private static final long NOTED_EVERY = 10;
    private static final String REPORTED = "reported/";
    private static final String ARRIVED = "arrived";
    private static final String LOADING = "loading/";
    private static final String LIVE = "live/";
    private static final String BEGAN = "began";
    private static final String STALE = "stale";
    private static final String STALE_SINCE = "stale-since";

    private final KeyValueStore<String, Long> store;
    private final Set<String> channels;
    private final long awakeSince;

    /**
     * @param channels whose feeds count
     * @param now epoch second
     */
    Freshness(KeyValueStore<String, Long> store, Set<String> channels, long now) {
        this.store = store;
        this.channels = channels;
        this.awakeSince = now;
    }

    /** Whether that is the first report of a feed: what was taken for history until now may be none. */
    boolean hear(IngestProgress progress) {
        String feed = progress.feed();
        if (!counts(feed)) {
            return false;
        }
        boolean first = store.get(REPORTED + feed) == null;
        note(REPORTED + feed, progress.reportedAt().toEpochSecond());
        if (progress.historyCompleteAt() == null) {
            note(LOADING + feed, 1);
        } else {
            store.delete(LOADING + feed);
            note(LIVE + feed, progress.historyCompleteAt().toEpochSecond());
        }
        return first;
    }

    /** Not the feed of a channel that is no longer looked at: nobody reports it any more. */
    private boolean counts(String feed) {
        int slash = feed.indexOf('/');
        return !OTHERS.contains(feed) && (slash < 0 || channels.contains(feed.substring(slash + 1)));
    }

    /** A fact arrived in Kafka at this epoch second; that says nothing where ingest reports, it may be catching up. */
    void hearFact(long second) {
        Long known = store.get(ARRIVED);
        if (known == null || second >= known + NOTED_EVERY) {
            note(ARRIVED, second);
        }
    }

    /** Epoch second from which on what is due is no history; empty while that is being loaded. */
    OptionalLong liveSince() {
        if (ofFeeds(LOADING).findAny().isPresent()) {
            return OptionalLong.empty();
        }
        OptionalLong live = ofFeeds(LIVE).max();
        return live.isPresent() ? live : OptionalLong.of(began());
    }

    boolean stale(long now) {
        return now - heard().orElse(0) > STALE_AFTER;
    }

    /** Whether all that was said until then has come: an answer may have been given in time, and not been read yet. */
    boolean known(long second) {
        return ofFeeds(REPORTED).allMatch(reported -> reported >= second);
    }

    /** Tells once that facts have become stale, and once that they are fresh again. */
    Optional<Turn> turn(long now) {
        Long raisedAt = store.get(STALE);
        if (raisedAt == null && stale(now) && now - awakeSince > STALE_AFTER && heard().isPresent()) {
            store.put(STALE, now);
            store.put(STALE_SINCE, heard().getAsLong());
            return Optional.of(new Turn(now, heard().getAsLong(), OptionalLong.empty()));
        }
        if (raisedAt != null && !stale(now)) {
            store.delete(STALE);
            return Optional.of(new Turn(raisedAt, store.get(STALE_SINCE), OptionalLong.of(now)));
        }
        return Optional.empty();
    }

    /** Epoch seconds of a {@link SystemAlert}. */
    record Turn(long raisedAt, long since, OptionalLong overAt) {}

    /** When the feed that did so longest ago was reported last; only if none ever was, when a fact arrived last. */
    private OptionalLong heard() {
        OptionalLong reported = ofFeeds(REPORTED).min();
        Long arrived = store.get(ARRIVED);
        return reported.isPresent() || arrived == null ? reported : OptionalLong.of(arrived);
    }

    private LongStream ofFeeds(String what) {
        LongStream.Builder values = LongStream.builder();
        try (KeyValueIterator<String, Long> found = store.prefixScan(what, new StringSerializer())) {
            found.forEachRemaining(entry -> values.add(entry.value));
        }
        return values.build();
    }

    /** The first start with this state. */
    private long began() {
        if (store.get(BEGAN) == null) {
            store.put(BEGAN, awakeSince);
        }
        return store.get(BEGAN);
    }

    private void note(String what, long second) {
        Long known = store.get(what);
        if (known == null || second > known) {
            store.put(what, second);
        }
    }
}
