package otklik.notifier.report;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.events.crm.IngestProgress;

/**
 * How fresh the facts are.
 *
 * @param at when the feed that was read longest ago was read to its end; absent when none has reported
 * @param loading the history of a feed is not complete yet
 */
record Freshness(Optional<ZonedDateTime> at, boolean loading) {
    /** Older facts are told to be late. */
    private static final Duration USUAL = Duration.ofMinutes(15);

    /** A feed so much older than the others is one that is no longer wanted, as of a channel that was dropped. */
    private static final Duration ABANDONED = Duration.ofDays(7);

    /** It never has a history. */
    private static final Set<String> WITHOUT_HISTORY = Set.of("reference");

    static Freshness of(List<IngestProgress> reports, ZoneId zone) {
        List<IngestProgress> feeds = wanted(reports);
        return new Freshness(
                feeds.stream()
                        .map(IngestProgress::reportedAt)
                        .min(Comparator.naturalOrder())
                        .map(time -> time.atZoneSameInstant(zone)),
                feeds.stream()
                        .filter(feed -> !WITHOUT_HISTORY.contains(feed.feed()))
                        .anyMatch(feed -> feed.historyCompleteAt() == null));
    }

    /** How long they are behind, where that is worth telling. */
    Optional<Duration> behind(ZonedDateTime now) {
        return at.map(time -> Duration.between(time, now)).filter(age -> age.compareTo(USUAL) > 0);
    }

    private static List<IngestProgress> wanted(List<IngestProgress> reports) {
        Optional<OffsetDateTime> latest =
                reports.stream().map(IngestProgress::reportedAt).max(Comparator.naturalOrder());
        return reports.stream()
                .filter(feed -> feed.reportedAt().isAfter(latest.orElseThrow().minus(ABANDONED)))
                .toList();
    }
}
