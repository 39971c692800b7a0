package otklik.analysis.kafka;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.events.analytics.SystemAlert;
import otklik.events.crm.IngestProgress;

/**
 * Whether the facts are fresh enough to alert on, and since when they are live. An ingest that tells nothing of its
 * progress is known by the arrival of its facts alone: then all that was due before the analysis began is history.
 */
final class Freshness {
    static final String STORE = "freshness";
    /** Ingest that has not reported for so many seconds is stale. */
    static final long STALE_AFTER = 120;

    /** A feed that tells nothing of who waits. */
    private static final String ORDERS = "orders";

    private static final long NOTED_EVERY = 10;
    private static final String REPORTED = "reported";
    private static final String ARRIVED = "arrived";
    private static final String LOADING = "loading";
    private static final String LIVE = "live";
    private static final String BEGAN = "began";
    private static final String STALE = "stale";
    private static final String STALE_SINCE = "stale-since";

    private final KeyValueStore<String, Long> store;
    private final long awakeSince;

    /** @param now epoch second */
    Freshness(KeyValueStore<String, Long> store, long now) {
        this.store = store;
        this.awakeSince = now;
    }

    /** Whether that is the first report: what was taken for history until now may be none. */
    boolean hear(IngestProgress progress) {
        if (ORDERS.equals(progress.feed())) {
            return false;
        }
        boolean first = store.get(REPORTED) == null;
        note(REPORTED, progress.reportedAt().toEpochSecond());
        if (progress.historyCompleteAt() == null) {
            note(LOADING, 1);
        } else {
            store.delete(LOADING);
            note(LIVE, progress.historyCompleteAt().toEpochSecond());
        }
        return first;
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
        if (store.get(LOADING) != null) {
            return OptionalLong.empty();
        }
        Long live = store.get(LIVE);
        return OptionalLong.of(live == null ? began() : live);
    }

    boolean stale(long now) {
        return now - heard().orElse(0) > STALE_AFTER;
    }

    /** Whether all that was said until then has come: an answer may have been given in time, and not been read yet. */
    boolean known(long second) {
        Long reported = store.get(REPORTED);
        return reported == null || reported >= second;
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

    /** When ingest reported last; only if it never did, when a fact arrived last. */
    private OptionalLong heard() {
        Long reported = store.get(REPORTED);
        Long heard = reported == null ? store.get(ARRIVED) : reported;
        return heard == null ? OptionalLong.empty() : OptionalLong.of(heard);
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
