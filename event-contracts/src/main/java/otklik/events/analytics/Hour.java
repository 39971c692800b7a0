package otklik.events.analytics;

import static otklik.events.Require.present;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened in one channel in one local hour: {@code analytics.hours.v1}, key {@code channel/hour}. Rows add up, as
 * those of days do.
 *
 * @param hour local, as {@code 2026-11-20T13}; the hour that autumn repeats is one
 * @param waits that opened in this hour
 * @param waitHistogram working seconds to count over answered waits, without {@code out_of_hours}
 * @param revision counts up when the row changes
 */
public record Hour(
        String channel,
        String hour,
        int inbound,
        int waits,
        int unanswered,
        SortedMap<Long, Integer> waitHistogram,
        long revision) {
    public Hour {
        present("channel", channel);
        present("hour", hour);
        waitHistogram = waitHistogram == null ? new TreeMap<>() : new TreeMap<>(waitHistogram);
    }
}
