package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads lists of a module: both ends as often as asked, history meanwhile, then all of it now and again. */
final class RestFeed implements Feed {
    private final List<PageReading> lists;
    private final Duration pollInterval;
    private final Pulse pulse;
    private final Standing standing;
    private final Clock clock;
    private Instant due = Instant.MIN;
    /** However long the changes take: a page of history comes between two polls. */
    private boolean historyHasItsTurn;

    /** @param lists read in this order: a later one needs what an earlier one has told */
    RestFeed(List<PageReading> lists, Duration pollInterval, Pulse pulse, Standing standing, Clock clock) {
        this.lists = List.copyOf(lists);
        this.pollInterval = pollInterval;
        this.pulse = pulse;
        this.standing = standing;
        this.clock = clock;
        tellHistory();
    }

    @Override
    public Duration step() throws InterruptedException {
        Instant now = clock.instant();
        Optional<PageReading> unread = unread();
        if (!now.isBefore(due) && (!historyHasItsTurn || unread.isEmpty())) {
            changes(now);
            historyHasItsTurn = true;
            return Duration.ZERO;
        }
        historyHasItsTurn = false;
        if (unread.isPresent()) {
            unread.get().history();
            tellHistory();
            return Duration.ZERO;
        }
        Optional<PageReading> sweeping =
                lists.stream().filter(list -> list.isSweepDue(now)).findFirst();
        if (sweeping.isPresent()) {
            sweeping.get().sweep();
            return Duration.ZERO;
        }
        return Duration.between(now, due);
    }

    private void changes(Instant now) throws InterruptedException {
        for (PageReading list : lists) {
            list.changes();
        }
        due = clock.instant().plus(pollInterval);
        standing.readToEnd(now);
        pulse.readToEnd(now);
        tellHistory();
    }

    private Optional<PageReading> unread() {
        return lists.stream().filter(list -> !list.isComplete()).findFirst();
    }

    private void tellHistory() {
        if (unread().isEmpty()) {
            standing.historyIsComplete();
            pulse.history(lists.stream()
                    .map(PageReading::historyCompleteAt)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(OffsetDateTime::toInstant)));
        }
    }
}
