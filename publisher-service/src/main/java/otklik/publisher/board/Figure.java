package otklik.publisher.board;

import java.util.function.ToIntFunction;
import otklik.events.analytics.Day;

/** A number of a day's row that adds up over days, channels and managers. */
enum Figure {
    CHAT_DAYS(Day::chats),
    INBOUND(Day::inbound),
    OUTBOUND(Day::outbound),
    QUESTIONS(Day::questions),
    OPEN_QUESTIONS(Day::openQuestions),
    SPIN_S(Day::spinS),
    SPIN_P(Day::spinP),
    SPIN_I(Day::spinI),
    SPIN_N(Day::spinN),
    NEXT_STEPS(Day::nextSteps),
    SPIN_CHATS(Day::spinChats),
    SPIN_STAGES(Day::spinStages),
    WAITS(Day::waits),
    ANSWERED(Day::answered),
    UNANSWERED(Day::unanswered),
    SLOW(Day::slow),
    OUT_OF_HOURS(Day::outOfHours),
    NO_REPLY_NEEDED(Day::noReplyNeeded),
    ORDERS(Day::orders),
    PAID_ORDERS(Day::paidOrders);

    private static final Figure[] ALL = values();

    private final ToIntFunction<Day> value;

    Figure(ToIntFunction<Day> value) {
        this.value = value;
    }

    static int[] of(Day day) {
        int[] counts = new int[ALL.length];
        for (Figure figure : ALL) {
            counts[figure.ordinal()] = figure.value.applyAsInt(day);
        }
        return counts;
    }
}
