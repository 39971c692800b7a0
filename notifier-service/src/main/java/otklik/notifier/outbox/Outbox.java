package otklik.notifier.outbox;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All messages by key, and what to do with them; it decides, others keep and send. */
public final class Outbox {
    private static final Comparator<Entry> IN_TURN =
            Comparator.comparing(Entry::queuedAt).thenComparing(Entry::report).thenComparing(Entry::part);

    private final Map<String, Entry> entries = new TreeMap<>();

    public Outbox(Collection<Entry> kept) {
        kept.forEach(this::put);
    }

    public void put(Entry entry) {
        entries.put(entry.key(), entry);
    }

    public void drop(String key) {
        entries.remove(key);
    }

    /**
     * What has to change at a start: an unfinished call is unknown, what was not sent on its day is too late, and what
     * failed today is tried anew, since a person may have set things right.
     */
    public List<Entry> atStart(OffsetDateTime now, OffsetDateTime startOfToday) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries.values()) {
            boolean late = entry.queuedAt().isBefore(startOfToday);
            switch (entry.state()) {
                case SENDING -> changed.add(entry.unknown("the service stopped while sending it", now));
                case PENDING -> {
                    if (late) {
                        changed.add(entry.failed("it could not be sent on its day", now));
                    }
                }
                case FAILED -> {
                    if (!late) {
                        changed.add(entry.pendingAgain(now));
                    }
                }
                default -> {}
            }
        }
        return changed;
    }

    /** The message whose turn it is. */
    public Optional<Entry> next() {
        return entries.values().stream()
                .filter(entry -> entry.state() == State.PENDING)
                .min(IN_TURN);
    }

    public Standing standing(String report) {
        return Standing.of(report, parts(report));
    }

    /** The report asked for last. */
    public Optional<Standing> latest() {
        return entries.values().stream().max(IN_TURN).map(entry -> standing(entry.report()));
    }

    /**
     * A report is sent once; one that failed, only its failed messages; one that was sent or may have been, only on
     * demand; one that is on its way, not at all.
     *
     * @param messages of the report, all its parts
     */
    public Decision request(String report, List<Entry> messages, boolean again, OffsetDateTime now) {
        Standing standing = standing(report);
        if (standing.is(State.PENDING) || standing.is(State.SENDING)) {
            return Decision.refused(standing);
        }
        if (!standing.known() || again) {
            return new Decision(messages, obsolete(report, messages.size()), standing);
        }
        List<Entry> failed = parts(report).stream()
                .filter(entry -> entry.state() == State.FAILED)
                .map(entry -> entry.pendingAgain(now))
                .toList();
        return failed.isEmpty() ? Decision.refused(standing) : new Decision(failed, List.of(), standing);
    }

    private List<String> obsolete(String report, int count) {
        return parts(report).stream()
                .filter(entry -> entry.part() > count)
                .map(Entry::key)
                .toList();
    }

    private List<Entry> parts(String report) {
        return entries.values().stream()
                .filter(entry -> entry.report().equals(report))
                .sorted(IN_TURN)
                .toList();
    }
}
