package otklik.notifier.report;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    static Freshness of(List<IngestProgress> feeds, ZoneId zone) {
        Optional<OffsetDateTime> oldest =
                feeds.stream().map(IngestProgress::reportedAt).min(Comparator.naturalOrder());
        return new Freshness(
                oldest.map(time -> time.atZoneSameInstant(zone)),
                feeds.stream().anyMatch(feed -> feed.historyCompleteAt() == null));
    }

    /** How long they are behind, where that is worth telling. */
    Optional<Duration> behind(ZonedDateTime now) {
        return at.map(time -> Duration.between(time, now)).filter(age -> age.compareTo(USUAL) > 0);
    }
}
