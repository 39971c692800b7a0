package otklik.publisher.board;

/** What adds up over the rows of days; see the contract's day figures for the meaning of each. */
public record Counts(
        int chatDays,
        int inbound,
        int outbound,
        int waits,
        int answered,
        int unanswered,
        int slow,
        int outOfHours,
        int noReplyNeeded,
        int questions,
        int openQuestions,
        int spinChats,
        int spinS,
        int spinP,
        int spinI,
        int spinN,
        int nextSteps,
        int orders,
        int paidOrders) {
    static Counts of(Sum sum) {
        return new Counts(
                sum.get(Figure.CHAT_DAYS),
                sum.get(Figure.INBOUND),
                sum.get(Figure.OUTBOUND),
                sum.get(Figure.WAITS),
                sum.get(Figure.ANSWERED),
                sum.get(Figure.UNANSWERED),
                sum.get(Figure.SLOW),
                sum.get(Figure.OUT_OF_HOURS),
                sum.get(Figure.NO_REPLY_NEEDED),
                sum.get(Figure.QUESTIONS),
                sum.get(Figure.OPEN_QUESTIONS),
                sum.get(Figure.SPIN_CHATS),
                sum.get(Figure.SPIN_S),
                sum.get(Figure.SPIN_P),
                sum.get(Figure.SPIN_I),
                sum.get(Figure.SPIN_N),
                sum.get(Figure.NEXT_STEPS),
                sum.get(Figure.ORDERS),
                sum.get(Figure.PAID_ORDERS));
    }
}
