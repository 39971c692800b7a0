package otklik.analysis.kafka;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.streams.state.KeyValueStore;
import otklik.events.analytics.SystemAlert;
import otklik.events.crm.IngestProgress;

/**
 * Whether the facts are fresh enough to alert on, and since when they are live. An ingest that tells nothing of its
 * progress is known by its facts alone: then all that was due before the analysis began is history.
 */
final class Freshness {
    static final String STORE = "freshness";
    /** Ingest that has not reported for so many seconds is stale. */
    static final long STALE_AFTER = 120;

    private static final long NOTED_EVERY = 10;

    private final KeyValueStore<String, Long> store;
    private final long awakeSince;

    /** @param now epoch second */
    Freshness(KeyValueStore<String, Long> store, long now) {
        this.store = store;
        this.awakeSince = now;
    }

    void hear(IngestProgress progress) {
        note("reported", progress.reportedAt().toEpochSecond());
        if (progress.historyCompleteAt() == null) {
            store.put("loading", 1L);
        } else {
            store.put("loading", null);
            note("live", progress.historyCompleteAt().toEpochSecond());
        }
    }

    /** A fact arrived in Kafka at this epoch second. */
    void hearFact(long second) {
        Long known = store.get("reported");
        if (known == null || second >= known + NOTED_EVERY) {
            note("reported", second);
        }
    }

    /** Epoch second from which on what is due is no history; empty while that is being loaded. */
    OptionalLong liveSince(long now) {
        if (store.get("loading") != null) {
            return OptionalLong.empty();
        }
        Long live = store.get("live");
        if (live == null) {
            live = store.get("began");
        }
        if (live == null) {
            store.put("began", now);
            live = now;
        }
        return OptionalLong.of(live);
    }

    boolean stale(long now) {
        return now - reported() > STALE_AFTER;
    }

    /** Tells once that facts have become stale, and once that they are fresh again. */
    Optional<Turn> turn(long now) {
        Long staleSince = store.get("stale");
        if (staleSince == null && stale(now) && now - awakeSince > STALE_AFTER && store.get("reported") != null) {
            store.put("stale", now);
            return Optional.of(new Turn(now, reported(), OptionalLong.empty()));
        }
        if (staleSince != null && !stale(now)) {
            store.put("stale", null);
            return Optional.of(new Turn(staleSince, reported(), OptionalLong.of(now)));
        }
        return Optional.empty();
    }

    /** Epoch seconds of a {@link SystemAlert}. */
    record Turn(long raisedAt, long since, OptionalLong overAt) {}

    private long reported() {
        Long reported = store.get("reported");
        return reported == null ? 0 : reported;
    }

    private void note(String what, long second) {
        Long known = store.get(what);
        if (known == null || second > known) {
            store.put(what, second);
        }
    }
}
