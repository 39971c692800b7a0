package otklik.notifier.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import otklik.notifier.routing.Place;

/**
 * Ids of messages that Telegram has told. It counts them up, in each supergroup for itself and in all other chats
 * together, so a message that was lost sight of has one of the ids in between, or one of the next.
 */
public final class KnownIds {
    private static final int BEYOND = 6;
    /** More gaps than this are people's own messages: one's own is not to be told from them. */
    private static final int MOST = 60;

    /** Older ones are of no matter: a message is looked for soon. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, TreeSet<Long>> known = new HashMap<>();
    private final Map<String, Long> own = new HashMap<>();
    private final Set<String> talked = new HashSet<>();
    private final Map<String, Long> seen = new HashMap<>();

    void learn(Entry entry) {
        if (entry.messageId() != null) {
            add(entry.place(), entry.messageId());
            own.merge(counter(entry.place()), entry.messageId(), Math::max);
        }
    }

    /** Of a message that a person wrote: it is nobody else's id. */
    public void learnSaid(Place place, long id) {
        if (id > 0) {
            add(place, id);
            talked.add(counter(place));
        }
    }

    /** Of a message whose button was pressed: it may be the one that is looked for. */
    public void learnPressed(Place place, long id) {
        seen.merge(counter(place), id, Math::max);
    }

    public long highest(Place place) {
        TreeSet<Long> ids = of(place);
        return Math.max(ids.isEmpty() ? 0 : ids.last(), seen.getOrDefault(counter(place), 0L));
    }

    /**
     * Where nobody was heard writing, or a message of the bot's own came later, and the ids in question are few: one that
     * has none of them never arrived.
     */
    public boolean clear(Place place, long after) {
        boolean quiet = !talked.contains(counter(place));
        return (quiet || own.getOrDefault(counter(place), 0L) > after)
                && candidates(place, after).isPresent();
    }

    /** Ids that a message in doubt may have; empty where they are too many to tell. */
    public Optional<List<Long>> candidates(Place place, long after) {
        List<Long> candidates = new ArrayList<>();
        TreeSet<Long> ids = of(place);
        long end = Math.max(after, highest(place)) + BEYOND;
        for (long id = after + 1; id <= end; id++) {
            if (!ids.contains(id)) {
                candidates.add(id);
            }
            if (candidates.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(candidates);
    }

    private void add(Place place, long id) {
        TreeSet<Long> ids = of(place);
        ids.add(id);
        if (ids.size() > REMEMBERED) {
            ids.pollFirst();
        }
    }

    private TreeSet<Long> of(Place place) {
        return known.computeIfAbsent(counter(place), chat -> new TreeSet<>());
    }

    private static String counter(Place place) {
        return place.countsAlone() ? place.chat() : "";
    }
}
