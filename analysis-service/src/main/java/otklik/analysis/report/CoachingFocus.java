package otklik.analysis.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import otklik.analysis.summary.SummaryCount;
import otklik.analysis.summary.SummaryShare;

/** What to work on with a manager, in the order it is told. Exact quotients are compared, never rounded ones. */
public enum CoachingFocus {
    /** More than 12 % of the chats with an {@code in} got no {@code out}. */
    LOSSES(
            "Потери",
            12,
            (sums, limit) -> 100 * count(sums, SummaryCount.NO_REPLY) > limit * count(sums, SummaryCount.ASKED)),
    /** Nine first replies of ten took more than 20 minutes at the worst. */
    SPEED("Скорость", 1200, (sums, limit) -> sums.firstReplies().quantile(9).orElse(0) > limit),
    /** More than 25 % of the {@code in} stand after the last {@code out} of their chats. */
    FOLLOW_UP(
            "Follow-up",
            25,
            (sums, limit) ->
                    100 * count(sums, SummaryCount.UNANSWERED_INBOUND) > limit * count(sums, SummaryCount.INBOUND)),
    /** Fewer than 0.8 {@code out} an {@code in}. */
    NEXT_STEP(
            "Next step",
            80,
            (sums, limit) -> 100 * count(sums, SummaryCount.OUTBOUND) < limit * count(sums, SummaryCount.INBOUND));

    private final String text;
    private final int limit;
    private final BiPredicate<SummaryShare, Integer> applies;

    CoachingFocus(String text, int limit, BiPredicate<SummaryShare, Integer> applies) {
        this.text = text;
        this.limit = limit;
        this.applies = applies;
    }

    public String text() {
        return text;
    }

    /** In percent, of the speed in working seconds. */
    public int limit() {
        return limit;
    }

    public static List<CoachingFocus> of(SummaryShare sums) {
        return Arrays.stream(values())
                .filter(focus -> focus.applies.test(sums, focus.limit))
                .toList();
    }

    private static long count(SummaryShare sums, SummaryCount kind) {
        return sums.counts().count(kind);
    }
}
