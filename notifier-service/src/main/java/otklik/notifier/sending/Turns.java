package otklik.notifier.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.notifier.outbox.Entry;
import otklik.notifier.outbox.KnownIds;
import otklik.notifier.outbox.Outbox;
import otklik.notifier.outbox.State;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;

/** Whose turn it is: one call a chat, news before searches, searches before changes. */
final class Turns {
    /** A report can wait; a repeat of it is the greater nuisance. */
    private static final int PATIENCE_OF_REPORTS = 4;

    private static final int MOST_AT_ONCE = 24;

    private final Pace pace;
    private final Limits limits;
    private final Map<String, Set<Long>> tried = new HashMap<>();
    private final Set<String> under = new HashSet<>();

    Turns(Pace pace, Limits limits) {
        this.pace = pace;
        this.limits = limits;
    }

    /** Those are under way from now on, until {@link #ended}. */
    List<Call> next(Outbox outbox, Instant now) {
        List<Call> calls = new ArrayList<>();
        List<Entry> working = outbox.working();
        for (Call.Type type : Call.Type.values()) {
            for (Entry entry : working) {
                if (under.size() >= MOST_AT_ONCE || !pace.free(now)) {
                    return calls;
                }
                call(type, entry, outbox.ids(), now).ifPresent(call -> {
                    calls.add(call);
                    under.add(entry.place().chat());
                    pace.called(entry.place(), now);
                });
            }
        }
        return calls;
    }

    boolean idle() {
        return under.isEmpty();
    }

    void ended(Call call) {
        under.remove(call.entry().place().chat());
    }

    /** It is not there. */
    void missed(Call call) {
        tried.computeIfAbsent(call.entry().key(), key -> new HashSet<>()).add(call.messageId());
    }

    void settled(Entry entry) {
        tried.remove(entry.key());
    }

    /** Messages that were looked for wherever they could be. */
    List<Entry> missing(Outbox outbox, Instant now) {
        return outbox.working().stream()
                .filter(entry ->
                        doubted(entry, now) && !under.contains(entry.place().chat()))
                .filter(entry -> candidate(entry, outbox.ids()).isEmpty())
                .toList();
    }

    private Optional<Call> call(Call.Type type, Entry entry, KnownIds ids, Instant now) {
        Place place = entry.place();
        boolean edit = type == Call.Type.EDIT;
        if (!fits(type, entry, now) || under.contains(place.chat()) || !pace.free(place, edit, now)) {
            return Optional.empty();
        }
        return switch (type) {
            case SEND -> Optional.of(new Call(type, entry, 0));
            case SEARCH -> candidate(entry, ids).map(id -> new Call(type, entry, id));
            case EDIT -> Optional.of(new Call(type, entry, entry.messageId()));
        };
    }

    private boolean fits(Call.Type type, Entry entry, Instant now) {
        return switch (type) {
            case SEND -> entry.state() == State.PENDING;
            case SEARCH -> doubted(entry, now);
            case EDIT -> entry.state() == State.SENT;
        };
    }

    private boolean doubted(Entry entry, Instant now) {
        Duration patience = limits.doubt().multipliedBy(Outbox.isReport(entry) ? PATIENCE_OF_REPORTS : 1);
        return entry.state() == State.UNKNOWN
                && entry.kind() != Kind.REPLY
                && !entry.changedAt().toInstant().plus(patience).isAfter(now);
    }

    private Optional<Long> candidate(Entry entry, KnownIds ids) {
        Set<Long> known = tried.getOrDefault(entry.key(), Set.of());
        return ids.candidates(entry.place(), entry.doubt().after()).orElse(List.of()).stream()
                .filter(id -> !known.contains(id))
                .findFirst();
    }
}
