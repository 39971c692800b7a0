package otklik.publisher.board;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares of waits in percent with Wilson's 95 % intervals, and means over the chats that a manager wrote in; absent where
 * there is nothing to share.
 */
public record Rates(
        BigDecimal noReplyRate,
        BigDecimal noReplyLow,
        BigDecimal noReplyHigh,
        BigDecimal responseRate,
        BigDecimal responseLow,
        BigDecimal responseHigh,
        BigDecimal questionsPerChat,
        BigDecimal spinCompleteness) {
    private static final int STAGES = 4;

    static Rates of(Sum sum) {
        Share unanswered = sum.unanswered();
        Share answered = sum.answered();
        return new Rates(
                unanswered.percent().orElse(null),
                unanswered.low().orElse(null),
                unanswered.high().orElse(null),
                answered.percent().orElse(null),
                answered.low().orElse(null),
                answered.high().orElse(null),
                ratio(sum.get(Figure.QUESTIONS), sum.get(Figure.SPIN_CHATS), 2),
                ratio(100L * sum.get(Figure.SPIN_STAGES), (long) STAGES * sum.get(Figure.SPIN_CHATS), 1));
    }

    private static BigDecimal ratio(long part, long whole, int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
