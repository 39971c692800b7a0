package otklik.publisher.board;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.events.crm.IngestProgress;

/**
 * How far what is shown is behind the CRM.
 *
 * @param state {@code loading} while the topics are read for the first time, {@code lost} while Kafka does not answer,
 *     {@code stale} when the CRM was not read for {@code staleAfterSec}, else {@code fresh}
 * @param factsAt when the feed that was read longest ago was read to its end; absent if none ever was
 * @param historyComplete false while ingest loads history: figures are incomplete
 * @param read records of the topics, {@code of} those that there were at start
 */
public record Freshness(
        String state,
        String factsAt,
        Long ageSec,
        long staleAfterSec,
        boolean historyComplete,
        long read,
        long of,
        String problem) {
    private static final long STALE_AFTER_SEC = 60;
    /** Feeds that tell nothing of who waits. */
    private static final Set<String> OTHERS = Set.of("orders", "reference");

    /** How far the reading of the topics is. */
    public record Reading(long read, long of, boolean complete, Optional<String> problem) {}

    static Freshness of(Facts facts, BoardRules rules, Reading reading, long now) {
        List<IngestProgress> feeds = facts.progress.values().stream()
                .filter(feed -> counts(feed.feed(), rules.channels()))
                .toList();
        Optional<Long> at = feeds.stream()
                .map(IngestProgress::reportedAt)
                .map(OffsetDateTime::toEpochSecond)
                .min(Long::compare);
        Optional<Long> age = at.map(second -> Math.max(0, now - second));
        return new Freshness(
                state(reading, age),
                at.map(second -> Look.text(rules.time(second))).orElse(null),
                age.orElse(null),
                STALE_AFTER_SEC,
                feeds.stream().allMatch(feed -> feed.historyCompleteAt() != null),
                reading.read(),
                reading.of(),
                reading.problem().orElse(null));
    }

    private static String state(Reading reading, Optional<Long> age) {
        if (reading.problem().isPresent()) {
            return "lost";
        }
        if (!reading.complete()) {
            return "loading";
        }
        return age.filter(seconds -> seconds <= STALE_AFTER_SEC).isPresent() ? "fresh" : "stale";
    }

    private static boolean counts(String feed, Collection<String> channels) {
        int slash = feed.indexOf('/');
        return !OTHERS.contains(feed) && (slash < 0 || channels.contains(feed.substring(slash + 1)));
    }
}
