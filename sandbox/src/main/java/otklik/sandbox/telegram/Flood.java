package otklik.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Telegram's limits: one message a second in a chat, twenty a minute in a group, thirty a second in all. */
final class Flood {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int GROUP_MESSAGES = 20;
    private static final int MESSAGES = 30;

    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    /** Whole seconds to wait, or 0: then the message counts as sent. */
    int delay(String chatId, Instant now) {
        Deque<Instant> times = sent.computeIfAbsent(chatId, id -> new ArrayDeque<>());
        forget(times, now.minus(MINUTE));
        forget(all, now.minus(SECOND));
        boolean full = chatId.startsWith("-") && times.size() >= GROUP_MESSAGES;
        Instant free = full
                ? times.peekFirst().plus(MINUTE)
                : times.isEmpty() ? now : times.peekLast().plus(SECOND);
        if (all.size() >= MESSAGES) {
            return 1;
        }
        if (free.isAfter(now)) {
            return (int) Duration.between(now, free).plusMillis(999).toSeconds();
        }
        times.addLast(now);
        all.addLast(now);
        return 0;
    }

    private static void forget(Deque<Instant> times, Instant before) {
        while (!times.isEmpty() && !times.peekFirst().isAfter(before)) {
            times.removeFirst();
        }
    }
}
