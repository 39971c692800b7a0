package otklik.analysis.day;

import java.time.LocalDate;
import otklik.analysis.group.Histogram;
import otklik.analysis.group.Money;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.events.analytics.Day;

/**
 * One manager's date in one channel.
 *
 * @param names of the manager, as the chats know him: all the same once they all have heard
 */
public record DayFigures(
        Tally<DayCount> counts, Histogram firstWaits, Histogram allWaits, Money paid, Tally<String> names)
        implements Share<DayFigures> {
    /** As its row tells it. */
    public static DayFigures of(Day row) {
        DayFigures day = new DayFigures(
                Tally.empty(),
                new Histogram(row.firstWaitHistogram()),
                new Histogram(row.waitHistogram()),
                new Money(row.paidSum()),
                Tally.of(row.managerName()));
        long[] counts = {
            row.chats(),
            row.inbound(),
            row.outbound(),
            row.questions(),
            row.openQuestions(),
            row.spinS(),
            row.spinP(),
            row.spinI(),
            row.spinN(),
            row.nextSteps(),
            row.spinChats(),
            row.spinStages(),
            row.waits(),
            row.answered(),
            row.unanswered(),
            row.slow(),
            row.outOfHours(),
            row.noReplyNeeded(),
            row.orders(),
            row.paidOrders()
        };
        for (DayCount kind : DayCount.values()) {
            day.counts.add(kind, counts[kind.ordinal()]);
        }
        return day;
    }

    public static DayFigures empty() {
        return new DayFigures(Tally.empty(), Histogram.empty(), Histogram.empty(), Money.nothing(), Tally.empty());
    }

    @Override
    public void add(DayFigures other, int sign) {
        counts.add(other.counts, sign);
        firstWaits.add(other.firstWaits, sign);
        allWaits.add(other.allWaits, sign);
        paid.add(other.paid, sign);
        names.add(other.names, sign);
    }

    @Override
    public boolean isNothing() {
        return counts.isNothing();
    }

    public Day row(String managerId, String channel, LocalDate date, long revision) {
        return new Day(
                managerId,
                name(managerId),
                channel,
                date.toString(),
                count(DayCount.CHATS),
                count(DayCount.INBOUND),
                count(DayCount.OUTBOUND),
                count(DayCount.QUESTIONS),
                count(DayCount.OPEN_QUESTIONS),
                count(DayCount.SPIN_S),
                count(DayCount.SPIN_P),
                count(DayCount.SPIN_I),
                count(DayCount.SPIN_N),
                count(DayCount.NEXT_STEPS),
                count(DayCount.SPIN_CHATS),
                count(DayCount.SPIN_STAGES),
                count(DayCount.WAITS),
                count(DayCount.ANSWERED),
                count(DayCount.UNANSWERED),
                count(DayCount.SLOW),
                count(DayCount.OUT_OF_HOURS),
                count(DayCount.NO_REPLY_NEEDED),
                firstWaits.counts(),
                allWaits.counts(),
                count(DayCount.ORDERS),
                count(DayCount.PAID_ORDERS),
                paid.sums(),
                revision);
    }

    public int count(DayCount kind) {
        return Math.toIntExact(counts.count(kind));
    }

    public String name(String managerId) {
        return names.isNothing() ? managerId : names.counts().firstKey();
    }
}
