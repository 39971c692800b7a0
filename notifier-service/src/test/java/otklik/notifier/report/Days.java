package otklik.notifier.report;

import java.util.Map;
import java.util.TreeMap;
import otklik.events.analytics.Day;

/** Rows to report on. */
public final class Days {
    private Days() {}

    /** A manager's day in a channel: all waits but the unanswered were answered after so many seconds each. */
    public static Day day(
            String manager, String name, String channel, String date, int chats, int unanswered, long... replies) {
        TreeMap<Long, Integer> histogram = new TreeMap<>();
        for (long reply : replies) {
            histogram.merge(reply, 1, Integer::sum);
        }
        return new Day(
                manager,
                name,
                channel,
                date,
                chats,
                chats * 4,
                chats * 3,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                replies.length + unanswered,
                replies.length,
                unanswered,
                0,
                0,
                0,
                histogram,
                histogram,
                0,
                0,
                new TreeMap<>(),
                1);
    }

    /** As {@link #day}, with waits out of hours besides. */
    public static Day outOfHours(String manager, String name, String date, int waits) {
        return new Day(
                manager,
                name,
                "whatsapp",
                date,
                waits,
                waits,
                waits,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                waits,
                waits,
                0,
                0,
                waits,
                0,
                new TreeMap<>(Map.of()),
                new TreeMap<>(Map.of()),
                0,
                0,
                new TreeMap<>(),
                1);
    }
}
