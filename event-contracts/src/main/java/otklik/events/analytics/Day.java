package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one manager did in one channel on one local date: {@code analytics.days.v1}, key
 * {@code manager_id/channel/date}. Rows add up to any period ({@code chats} only within a day); percentiles come from
 * merged histograms.
 *
 * @param date local date of the business zone, ISO
 * @param chats chats with an {@code in} or {@code out} that day, of which this is the manager; {@code inbound} their {@code in}
 * @param outbound messages of that day by this author (from the phone: by the chat's manager)
 * @param questions of his messages those with a question; {@code openQuestions} those with an open one
 * @param spinS his messages that ask for the situation; so on for P, I, N
 * @param spinChats chats in which he wrote that day; {@code spinStages} the sum over them of SPIN stages he used that day
 * @param waits waits that opened that day and are credited to this manager
 * @param unanswered waits closed unanswered, or open for longer than the target in working time
 * @param slow waits answered later than the target
 * @param firstWaitHistogram working seconds to count, over answered waits that were first of their dialog
 * @param waitHistogram the same over all answered waits; both leave out {@code out_of_hours}
 * @param orders orders of that day in chats of this manager; {@code paidSum} of the paid ones, by currency
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
        int questions,
        int openQuestions,
        int spinS,
        int spinP,
        int spinI,
        int spinN,
        int nextSteps,
        int spinChats,
        int spinStages,
        int waits,
        int answered,
        int unanswered,
        int slow,
        int outOfHours,
        int noReplyNeeded,
        SortedMap<Long, Integer> firstWaitHistogram,
        SortedMap<Long, Integer> waitHistogram,
        int orders,
        int paidOrders,
        SortedMap<String, BigDecimal> paidSum,
        long revision) {
    public Day {
        given("manager_id", managerId);
        present("channel", channel);
        present("date", date);
        firstWaitHistogram = copy(firstWaitHistogram);
        waitHistogram = copy(waitHistogram);
        paidSum = copy(paidSum);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> map) {
        return map == null ? new TreeMap<>() : new TreeMap<>(map);
    }
}
