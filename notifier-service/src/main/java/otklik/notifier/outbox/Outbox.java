package otklik.notifier.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import otklik.notifier.routing.Kind;

/** All messages by key, and what to do with them; it decides, others keep and send. */
public final class Outbox {
    private static final Comparator<Entry> IN_TURN =
            Comparator.comparing(Entry::queuedAt).thenComparing(Entry::report).thenComparing(Entry::part);
    private static final Duration KEPT = Duration.ofDays(10);
    private static final Duration REPORTS_KEPT = Duration.ofDays(60);

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, Entry> working = new LinkedHashMap<>();
    private final KnownIds ids = new KnownIds();

    public Outbox(Collection<Entry> kept) {
        kept.stream().sorted(IN_TURN).forEach(this::put);
    }

    public void put(Entry entry) {
        entries.put(entry.key(), entry);
        if (entry.hasWork()) {
            working.put(entry.key(), entry);
        } else {
            working.remove(entry.key());
        }
        ids.learn(entry);
    }

    public void drop(String key) {
        entries.remove(key);
        working.remove(key);
    }

    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    public Collection<Entry> all() {
        return entries.values();
    }

    /** Those with something to send, to find or to change. */
    public List<Entry> working() {
        return List.copyOf(working.values());
    }

    /** Which ids of messages Telegram has told. */
    public KnownIds ids() {
        return ids;
    }

    /**
     * What has to change at a start: an unfinished call is unknown, a report that was not sent before the next one is too late, and
     * one that failed today is tried anew, since a person may have set things right.
     */
    public List<Entry> atStart(OffsetDateTime now, OffsetDateTime startOfToday) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries.values()) {
            boolean late = entry.queuedAt().isBefore(startOfToday);
            boolean report = isReport(entry);
            switch (entry.state()) {
                case SENDING -> changed.add(entry.unknown("the service stopped while sending it", now));
                case PENDING -> {
                    if (report && !nextDue(entry).isAfter(now)) {
                        changed.add(entry.failed("it could not be sent before the next one was due", now));
                    }
                }
                case FAILED -> {
                    if (!late && report && entry.content() != null) {
                        changed.add(entry.pendingAgain(now));
                    }
                }
                default -> {}
            }
        }
        return changed;
    }

    private static OffsetDateTime nextDue(Entry report) {
        return report.queuedAt().plusDays(report.kind() == Kind.WEEKLY ? 7 : 1);
    }

    /** Keys of what is too old to matter. */
    public List<String> old(OffsetDateTime now) {
        return entries.values().stream()
                .filter(entry -> entry.changedAt()
                        .plus(isReport(entry) ? REPORTS_KEPT : KEPT)
                        .isBefore(now))
                .map(Entry::key)
                .toList();
    }

    /**
     * What has to change for there to be what is wished; messages that nobody wishes stay as they are.
     *
     * @param shut chats that take nothing from the bot
     */
    public List<Entry> reconcile(Collection<Wish> wishes, Set<String> shut, OffsetDateTime now) {
        List<Entry> changed = new ArrayList<>();
        for (Wish wish : wishes) {
            Reconciling.of(wish, entry(wish.key()), shut.contains(wish.place().chat()), now)
                    .ifPresent(changed::add);
        }
        return changed;
    }

    public Standing standing(String report) {
        return Standing.of(report, parts(report));
    }

    /** The report asked for last. */
    public Optional<Standing> latest() {
        return entries.values().stream().filter(Outbox::isReport).max(IN_TURN).map(entry -> standing(entry.report()));
    }

    public static boolean isReport(Entry entry) {
        return switch (entry.kind()) {
            case DAILY, WEEKLY, BEHAVIOUR -> true;
            case ALERTS, SYSTEM, REPLY -> false;
        };
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
            return new Decision(messages, obsolete(report, messages), standing);
        }
        List<Entry> failed = parts(report).stream()
                .filter(entry -> entry.state() == State.FAILED)
                .filter(entry -> entry.content() != null)
                .map(entry -> entry.pendingAgain(now))
                .toList();
        return failed.isEmpty() ? Decision.refused(standing) : new Decision(failed, List.of(), standing);
    }

    private List<String> obsolete(String report, List<Entry> messages) {
        List<String> keys = messages.stream().map(Entry::key).toList();
        return parts(report).stream()
                .map(Entry::key)
                .filter(key -> !keys.contains(key))
                .toList();
    }

    private List<Entry> parts(String report) {
        return entries.values().stream()
                .filter(entry -> entry.report().equals(report))
                .sorted(IN_TURN)
                .toList();
    }
}
