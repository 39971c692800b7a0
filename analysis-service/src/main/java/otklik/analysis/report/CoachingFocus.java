package otklik.analysis.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;

/** What to work on with a manager, in the order it is told. Exact quotients are compared, never rounded ones. */
public enum CoachingFocus {
    /** More than 12 % of the chats with an {@code in} got no {@code out}. */
    LOSSES("Потери", sums -> 100 * count(sums, SummaryCount.NO_REPLY) > 12 * count(sums, SummaryCount.ASKED)),
    /** Nine first replies of ten took more than 20 minutes at the worst. */
    SPEED("Скорость", sums -> sums.firstReplies().quantile(9).orElse(0) > 1200),
    /** More than 25 % of the {@code in} stand after the last {@code out} of their chats. */
    FOLLOW_UP(
            "Follow-up",
            sums -> 100 * count(sums, SummaryCount.UNANSWERED_INBOUND) > 25 * count(sums, SummaryCount.INBOUND)),
    /** Fewer than 0.8 {@code out} an {@code in}. */
    NEXT_STEP("Next step", sums -> 10 * count(sums, SummaryCount.OUTBOUND) < 8 * count(sums, SummaryCount.INBOUND));

    private final String text;
    private final Predicate<SummaryShare> applies;

    CoachingFocus(String text, Predicate<SummaryShare> applies) {
        this.text = text;
        this.applies = applies;
    }

    public String text() {
        return text;
    }

    public static List<CoachingFocus> of(SummaryShare sums) {
        return Arrays.stream(values()).filter(focus -> focus.applies.test(sums)).toList();
    }

    private static long count(SummaryShare sums, SummaryCount kind) {
        return sums.counts().count(kind);
    }
}
