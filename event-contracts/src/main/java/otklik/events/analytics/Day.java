package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one manager did in one channel on one local date: {@code analytics.days.v1}, key
 * {@code manager_id/channel/date}. Rows add up to any period; percentiles come from merged histograms.
 *
 * @param date local date of the business zone, ISO
 * @param chats chats with an {@code in} or {@code out} that day, of which this is the manager
 * @param waits waits that opened that day and are credited to this manager
 * @param unanswered waits closed unanswered, or open for longer than the target in working time
 * @param slow waits answered later than the target
 * @param firstWaitHistogram working seconds to count, over answered waits that were first of their dialog
 * @param waitHistogram the same over all answered waits; both leave out {@code out_of_hours}
 * @param revision counts up when the row changes
 */
public record Day(
        String managerId,
        String managerName,
        String channel,
        String date,
        int chats,
        int inbound,
        int outbound,
        int waits,
        int answered,
        int unanswered,
        int slow,
        int outOfHours,
        int noReplyNeeded,
        SortedMap<Long, Integer> firstWaitHistogram,
        SortedMap<Long, Integer> waitHistogram,
        long revision) {
    public Day {
        given("manager_id", managerId);
        present("channel", channel);
        present("date", date);
        firstWaitHistogram = copy(firstWaitHistogram);
        waitHistogram = copy(waitHistogram);
    }

    private static SortedMap<Long, Integer> copy(Map<Long, Integer> histogram) {
        return histogram == null ? new TreeMap<>() : new TreeMap<>(histogram);
    }
}
