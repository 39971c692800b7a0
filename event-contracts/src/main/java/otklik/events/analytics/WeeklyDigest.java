package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The row of tab {@code weekly_digest}: a manager's week over all channels; {@code analytics.weekly-digest.v1}, key
 * {@code manager_id/week}.
 *
 * @param week its Monday, ISO
 * @param chatDays chats with an {@code in} or {@code out}, each once a day: days add up, chats do not
 * @param noReplyRate percent of the waits left unanswered, 1 decimal, absent without waits
 * @param responseRate percent of the waits answered, 1 decimal, absent without waits
 * @param medianFirstWaitSec working seconds over answered waits that were first of their dialog; {@code medianWaitSec} over all
 * @param questionsPerChat questions / chats in which he wrote, 2 decimals, absent without such chats
 * @param spinCompleteness percent of the four stages over those chats, 1 decimal, absent without them
 * @param revision counts up when the row changes
 */
public record WeeklyDigest(
        String week,
        String managerId,
        String managerName,
        int chatDays,
        int inbound,
        int outbound,
        int waits,
        int answered,
        int unanswered,
        int slow,
        int outOfHours,
        BigDecimal noReplyRate,
        BigDecimal responseRate,
        Long medianFirstWaitSec,
        Long p90FirstWaitSec,
        Long medianWaitSec,
        Long p90WaitSec,
        BigDecimal questionsPerChat,
        BigDecimal spinCompleteness,
        int spinS,
        int spinP,
        int spinI,
        int spinN,
        int nextSteps,
        int orders,
        int paidOrders,
        SortedMap<String, BigDecimal> paidSum,
        long revision) {
    public WeeklyDigest {
        present("week", week);
        given("manager_id", managerId);
        paidSum = paidSum == null ? new TreeMap<>() : new TreeMap<>(paidSum);
    }
}
