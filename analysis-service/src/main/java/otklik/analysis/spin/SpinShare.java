package otklik.analysis.spin;

import java.math.BigDecimal;
import otklik.analysis.conversation.Mark;
import otklik.analysis.group.Ratio;
import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.events.analytics.QuestionTypes;
import otklik.events.analytics.SpinChatMetrics;
import otklik.events.analytics.SpinManagerMetrics;
import otklik.events.analytics.SpinTargets;

/**
 * What a chat's row adds to the figures of its author.
 *
 * @param asked messages that ask for a stage; {@code used} chats in which the stage was used
 * @param names of the author, as the chats know him: all the same once they all have heard
 */
public record SpinShare(Tally<SpinCount> counts, Tally<Mark> asked, Tally<Mark> used, Tally<String> names)
        implements Share<SpinShare> {
    private static final int FULL = 100;

    public static SpinShare empty() {
        return new SpinShare(Tally.empty(), Tally.empty(), Tally.empty(), Tally.empty());
    }

    /** @param openQuestions messages with an open question, which the row does not tell */
    public static SpinShare of(SpinChatMetrics row, int openQuestions) {
        SpinShare share = empty();
        share.counts.add(SpinCount.CHATS, 1);
        share.counts.add(SpinCount.FULL_CHATS, row.spinCompleteness() == FULL ? 1 : 0);
        share.counts.add(SpinCount.MESSAGES, row.totalMessages());
        share.counts.add(SpinCount.QUESTIONS, row.totalQuestions());
        share.counts.add(SpinCount.OPEN_QUESTIONS, openQuestions);
        share.addStage(Mark.SITUATION, row.spinSCount());
        share.addStage(Mark.PROBLEM, row.spinPCount());
        share.addStage(Mark.IMPLICATION, row.spinICount());
        share.addStage(Mark.NEED_PAYOFF, row.spinNCount());
        share.names.add(row.managerName(), 1);
        return share;
    }

    @Override
    public void add(SpinShare other, int sign) {
        counts.add(other.counts, sign);
        asked.add(other.asked, sign);
        used.add(other.used, sign);
        names.add(other.names, sign);
    }

    @Override
    public boolean isNothing() {
        return counts.count(SpinCount.CHATS) == 0;
    }

    public SpinManagerMetrics metrics(String managerId) {
        return new SpinManagerMetrics(
                managerId,
                name(managerId),
                counts.count(SpinCount.CHATS),
                counts.count(SpinCount.MESSAGES),
                counts.count(SpinCount.QUESTIONS),
                perChat(counts.count(SpinCount.QUESTIONS)),
                asked.count(Mark.SITUATION),
                asked.count(Mark.PROBLEM),
                asked.count(Mark.IMPLICATION),
                asked.count(Mark.NEED_PAYOFF),
                perChat(asked.count(Mark.SITUATION)),
                perChat(asked.count(Mark.PROBLEM)),
                perChat(asked.count(Mark.IMPLICATION)),
                perChat(asked.count(Mark.NEED_PAYOFF)),
                rate(used.count(Mark.SITUATION)),
                rate(used.count(Mark.PROBLEM)),
                rate(used.count(Mark.IMPLICATION)),
                rate(used.count(Mark.NEED_PAYOFF)),
                completeness(),
                counts.count(SpinCount.FULL_CHATS),
                rate(counts.count(SpinCount.FULL_CHATS)));
    }

    public QuestionTypes questionTypes(String managerId) {
        long questions = counts.count(SpinCount.QUESTIONS);
        long open = counts.count(SpinCount.OPEN_QUESTIONS);
        return new QuestionTypes(
                managerId,
                name(managerId),
                questions,
                open,
                questions - open,
                Ratio.percent(open, questions, 1),
                Ratio.percent(questions - open, questions, 1),
                SpinTargets.OPEN_QUESTION_RATE);
    }

    private void addStage(Mark stage, int messages) {
        asked.add(stage, messages);
        used.add(stage, messages > 0 ? 1 : 0);
    }

    private String name(String managerId) {
        return names.isNothing() ? managerId : names.counts().firstKey();
    }

    private BigDecimal perChat(long count) {
        return Ratio.of(count, counts.count(SpinCount.CHATS), 2);
    }

    private BigDecimal rate(long chats) {
        return Ratio.percent(chats, counts.count(SpinCount.CHATS), 1);
    }

    /** The mean over chats of the percent of stages used. */
    private BigDecimal completeness() {
        return Ratio.percent(used.total(), ChatSpin.STAGES.size() * counts.count(SpinCount.CHATS), 1);
    }
}
