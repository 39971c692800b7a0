package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/** Reads lists of the MG Bot API: changes as often as asked, history meanwhile, then what has vanished. */
final class BotFeed implements Feed {
    private final List<ListReading> lists;
    private final DirectoryReading directory;
    private final Duration pollInterval;
    private final Pulse pulse;
    private final Standing standing;
    private final Clock clock;
    private final ExecutorService fetcher;
    private final Duration rest;
    private final Set<Long> doubted = new TreeSet<>();
    private final Set<Long> doubtedChats = new TreeSet<>();
    private Instant due = Instant.MIN;
    private Instant polled = Instant.MIN;
    private boolean woken;
    /** However long the changes take: a page of history, or of a sweep, comes between two polls. */
    private boolean othersHaveTheirTurn;

    /**
     * @param lists the first is the one that {@link #recheck} is about; history is read in this order
     * @param rest least time from one poll to the next, however often it is woken
     */
    BotFeed(
            List<ListReading> lists,
            DirectoryReading directory,
            Duration pollInterval,
            Duration rest,
            Pulse pulse,
            Standing standing,
            Clock clock,
            ExecutorService fetcher) {
        this.lists = List.copyOf(lists);
        this.directory = directory;
        this.pollInterval = pollInterval;
        this.rest = rest;
        this.pulse = pulse;
        this.standing = standing;
        this.clock = clock;
        this.fetcher = fetcher;
        tellHistory();
    }

    @Override
    public Duration step() throws InterruptedException {
        directory.refreshIfOld();
        Instant now = clock.instant();
        Optional<ListReading> unread = unread();
        Optional<ListReading> sweeping =
                lists.stream().filter(list -> list.isSweepDue(now)).findFirst();
        if (isUrgent(now) && (!othersHaveTheirTurn || unread.isEmpty() && sweeping.isEmpty())) {
            urgent(now);
            othersHaveTheirTurn = true;
            return Duration.ZERO;
        }
        othersHaveTheirTurn = false;
        if (unread.isPresent()) {
            unread.get().history(true);
            tellHistory();
            return Duration.ZERO;
        }
        if (sweeping.isPresent()) {
            sweeping.get().sweep();
            return Duration.ZERO;
        }
        return Duration.between(now, next());
    }

    @Override
    public void wake() {
        synchronized (doubted) {
            woken = true;
        }
    }

    @Override
    public void recheck(Set<Long> ids) {
        synchronized (doubted) {
            doubted.addAll(ids);
        }
    }

    @Override
    public void recheckOf(Set<Long> chats) {
        synchronized (doubted) {
            doubtedChats.addAll(chats);
        }
    }

    @Override
    public void close() {
        fetcher.shutdownNow();
    }

    private boolean isUrgent(Instant now) {
        return !now.isBefore(next());
    }

    /** When the next poll is due: soon if something has happened. */
    private Instant next() {
        synchronized (doubted) {
            boolean called = woken || !doubted.isEmpty() || !doubtedChats.isEmpty();
            Instant rested = polled.plus(rest);
            return called && rested.isBefore(due) ? rested : due;
        }
    }

    private void urgent(Instant now) throws InterruptedException {
        for (ListReading list : lists) {
            if (list.isExpecting()) {
                list.history(false);
            }
        }
        Set<Long> asked = doubted();
        lists.get(0).recheck(asked);
        certain(asked);
        for (ListReading list : lists) {
            if (list.isLive()) {
                list.changes();
            }
        }
        polled = clock.instant();
        due = clock.instant().plus(pollInterval);
        standing.readToEnd(now);
        pulse.readToEnd(now);
        tellHistory();
    }

    /** Who is doubted until it is told what became of them; what happens from now on is for the next poll. */
    private Set<Long> doubted() {
        synchronized (doubted) {
            Set<Long> asked = new TreeSet<>(doubted);
            if (!doubtedChats.isEmpty()) {
                asked.addAll(lists.get(0).toldOf(doubtedChats));
            }
            woken = false;
            doubted.addAll(asked);
            doubtedChats.clear();
            return asked;
        }
    }

    private void certain(Set<Long> asked) {
        synchronized (doubted) {
            doubted.removeAll(asked);
        }
    }

    private Optional<ListReading> unread() {
        return lists.stream().filter(list -> !list.isComplete()).findFirst();
    }

    private void tellHistory() {
        if (unread().isEmpty()) {
            standing.historyIsComplete();
            pulse.history(lists.stream()
                    .map(ListReading::historyCompleteAt)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(OffsetDateTime::toInstant)));
        }
    }
}
