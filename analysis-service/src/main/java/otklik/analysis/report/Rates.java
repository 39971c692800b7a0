package otklik.analysis.report;

import java.math.BigDecimal;
import otklik.analysis.day.DayCount;
import otklik.analysis.day.DayFigures;
import otklik.analysis.group.Ratio;

/** The quotients of a sum of day rows; each is absent (null) where there is nothing to divide by. */
record Rates(DayFigures sums) {
    private static final int STAGES = 4;

    BigDecimal noReply() {
        return Ratio.percent(sums.count(DayCount.UNANSWERED), sums.count(DayCount.WAITS), 1);
    }

    BigDecimal response() {
        return Ratio.percent(sums.count(DayCount.ANSWERED), sums.count(DayCount.WAITS), 1);
    }

    BigDecimal questionsPerChat() {
        return Ratio.of(sums.count(DayCount.QUESTIONS), sums.count(DayCount.SPIN_CHATS), 2);
    }

    BigDecimal spinCompleteness() {
        return Ratio.percent(sums.count(DayCount.SPIN_STAGES), (long) STAGES * sums.count(DayCount.SPIN_CHATS), 1);
    }
}
