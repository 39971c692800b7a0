package otklik.notifier.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<String, TreeSet<Long>> known = new HashMap<>();

    void learn(Entry entry) {
        if (entry.messageId() != null) {
            of(entry.place()).add(entry.messageId());
        }
    }

    public long highest(Place place) {
        TreeSet<Long> ids = of(place);
        return ids.isEmpty() ? 0 : ids.last();
    }

    /** Ids that a message in doubt may have; empty where they are too many to tell. */
    public Optional<List<Long>> candidates(Place place, long after) {
        List<Long> candidates = new ArrayList<>();
        TreeSet<Long> ids = of(place);
        long end = Math.max(after, ids.isEmpty() ? 0 : ids.last()) + BEYOND;
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

    private TreeSet<Long> of(Place place) {
        return known.computeIfAbsent(place.countsAlone() ? place.chat() : "", chat -> new TreeSet<>());
    }
}
