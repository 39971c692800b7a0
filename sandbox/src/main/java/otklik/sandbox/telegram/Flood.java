package otklik.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Telegram's limits: one message a second in a chat, twenty a minute in a group. */
final class Flood {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int GROUP_MESSAGES = 20;

    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    /** Whole seconds to wait, or 0: then the message counts as sent. */
    int delay(String chatId, Instant now) {
        Deque<Instant> times = sent.computeIfAbsent(chatId, id -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().plus(MINUTE).isAfter(now)) {
            times.removeFirst();
        }
        boolean full = chatId.startsWith("-") && times.size() >= GROUP_MESSAGES;
        Instant free = full
                ? times.peekFirst().plus(MINUTE)
                : times.isEmpty() ? now : times.peekLast().plus(SECOND);
        if (free.isAfter(now)) {
            return (int) Duration.between(now, free).plusMillis(999).toSeconds();
        }
        times.addLast(now);
        return 0;
    }
}
