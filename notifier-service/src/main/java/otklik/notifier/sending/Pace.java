package otklik.notifier.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import otklik.notifier.routing.Place;

/** Says who may be written to now, so that Telegram has no reason to refuse; and waits where it did. */
final class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** A wait this long is meant for the bot as a whole. */
    private static final Duration SERIOUS = Duration.ofSeconds(30);

    private final Limits limits;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final Map<String, Instant> paused = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();
    private Instant allPaused = Instant.MIN;

    Pace(Limits limits) {
        this.limits = limits;
    }

    boolean free(Instant now) {
        forget(all, now.minus(SECOND));
        return !now.isBefore(allPaused) && all.size() < limits.messages();
    }

    /** @param edit a mere change, that must leave room for news */
    boolean free(Place place, boolean edit, Instant now) {
        Deque<Instant> times = calls.getOrDefault(place.chat(), new ArrayDeque<>());
        forget(times, now.minus(MINUTE));
        boolean rested = times.isEmpty() || !times.peekLast().plus(limits.gap()).isAfter(now);
        int most = edit ? limits.groupEdits() : limits.groupMessages();
        return rested
                && !now.isBefore(paused.getOrDefault(place.chat(), Instant.MIN))
                && (!place.group() || times.size() < most);
    }

    void called(Place place, Instant now) {
        calls.computeIfAbsent(place.chat(), chat -> new ArrayDeque<>()).addLast(now);
        all.addLast(now);
    }

    void pause(String chat, Duration pause, Instant now) {
        paused.put(chat, now.plus(pause));
        if (pause.compareTo(SERIOUS) >= 0) {
            pauseAll(pause, now);
        }
    }

    void pauseAll(Duration pause, Instant now) {
        Instant end = now.plus(pause);
        allPaused = end.isAfter(allPaused) ? end : allPaused;
    }

    private static void forget(Deque<Instant> times, Instant before) {
        while (!times.isEmpty() && times.peekFirst().isBefore(before)) {
            times.removeFirst();
        }
    }
}
