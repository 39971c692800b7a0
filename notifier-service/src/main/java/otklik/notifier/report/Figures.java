package otklik.notifier.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import otklik.events.analytics.Day;

/**
 * Day rows added up, of one manager or of all, of a date or of a week.
 *
 * @param chats of several dates: chats a date each
 * @param waits waits that opened then, {@code outOfHours} among them
 * @param spinChats chats in which the manager wrote, a date each; {@code spinStages} the stages he used in them
 * @param firstReplies working seconds to the first reply of a dialog, {@code outOfHours} left out
 * @param paidSum by currency
 */
public record Figures(
        int chats,
        int inbound,
        int outbound,
        int waits,
        int answered,
        int unanswered,
        int slow,
        int outOfHours,
        int questions,
        int spinS,
        int spinP,
        int spinI,
        int spinN,
        int nextSteps,
        int spinChats,
        int spinStages,
        Histogram firstReplies,
        int orders,
        int paidOrders,
        SortedMap<String, BigDecimal> paidSum) {
    private static final SortedMap<String, BigDecimal> NOTHING_PAID = Collections.emptySortedMap();

    public static final Figures NONE =
            new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Histogram.EMPTY, 0, 0, new TreeMap<>());

    public Figures {
        paidSum = paidSum.isEmpty() ? NOTHING_PAID : Collections.unmodifiableSortedMap(new TreeMap<>(paidSum));
    }

    public static Figures of(Day day) {
        return new Figures(
                day.chats(),
                day.inbound(),
                day.outbound(),
                day.waits(),
                day.answered(),
                day.unanswered(),
                day.slow(),
                day.outOfHours(),
                day.questions(),
                day.spinS(),
                day.spinP(),
                day.spinI(),
                day.spinN(),
                day.nextSteps(),
                day.spinChats(),
                day.spinStages(),
                Histogram.of(day.firstWaitHistogram()),
                day.orders(),
                day.paidOrders(),
                day.paidSum());
    }

    public static Figures sum(Collection<Figures> figures) {
        return figures.stream().reduce(NONE, Figures::plus);
    }

    public Figures plus(Figures other) {
        return new Figures(
                chats + other.chats,
                inbound + other.inbound,
                outbound + other.outbound,
                waits + other.waits,
                answered + other.answered,
                unanswered + other.unanswered,
                slow + other.slow,
                outOfHours + other.outOfHours,
                questions + other.questions,
                spinS + other.spinS,
                spinP + other.spinP,
                spinI + other.spinI,
                spinN + other.spinN,
                nextSteps + other.nextSteps,
                spinChats + other.spinChats,
                spinStages + other.spinStages,
                firstReplies.plus(other.firstReplies),
                orders + other.orders,
                paidOrders + other.paidOrders,
                sum(paidSum, other.paidSum));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    private static SortedMap<String, BigDecimal> sum(
            SortedMap<String, BigDecimal> one, SortedMap<String, BigDecimal> other) {
        SortedMap<String, BigDecimal> sum = new TreeMap<>(one);
        other.forEach((currency, amount) -> sum.merge(currency, amount, BigDecimal::add));
        return sum;
    }
}
