package otklik.analysis.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import otklik.analysis.day.DayCount;
import otklik.analysis.day.DayFigures;
import otklik.events.analytics.WeeklyDigest;

/** A manager's week over all channels. */
public final class WeeklyDigests {
    private WeeklyDigests() {}

    /** @param sums of his day rows over the channels and the week's dates */
    public static WeeklyDigest of(LocalDate monday, String managerId, DayFigures sums, long revision) {
        Rates rates = new Rates(sums);
        return new WeeklyDigest(
                monday.toString(),
                managerId,
                sums.name(managerId),
                sums.count(DayCount.CHATS),
                sums.count(DayCount.INBOUND),
                sums.count(DayCount.OUTBOUND),
                sums.count(DayCount.WAITS),
                sums.count(DayCount.ANSWERED),
                sums.count(DayCount.UNANSWERED),
                sums.count(DayCount.SLOW),
                sums.count(DayCount.OUT_OF_HOURS),
                rates.noReply(),
                rates.response(),
                sums.firstWaits().quantileOrNull(5),
                sums.firstWaits().quantileOrNull(9),
                sums.allWaits().quantileOrNull(5),
                sums.allWaits().quantileOrNull(9),
                rates.questionsPerChat(),
                rates.spinCompleteness(),
                sums.count(DayCount.SPIN_S),
                sums.count(DayCount.SPIN_P),
                sums.count(DayCount.SPIN_I),
                sums.count(DayCount.SPIN_N),
                sums.count(DayCount.NEXT_STEPS),
                sums.count(DayCount.ORDERS),
                sums.count(DayCount.PAID_ORDERS),
                sums.paid().sums(),
                revision);
    }

    /** The Monday of the week of a date, by which the week is known. */
    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
