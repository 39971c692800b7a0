package otklik.analysis.conversion;

import java.util.Locale;
import java.util.function.ToLongFunction;
import otklik.analysis.conversation.Mark;
import otklik.analysis.spin.ChatSpin;

/** The SPIN measures that are compared, in the order they are told. */
public enum Measure {
    S_USAGE_RATE(Kind.RATE, 1, chat -> used(chat, Mark.SITUATION)),
    P_USAGE_RATE(Kind.RATE, 1, chat -> used(chat, Mark.PROBLEM)),
    I_USAGE_RATE(Kind.RATE, 1, chat -> used(chat, Mark.IMPLICATION)),
    N_USAGE_RATE(Kind.RATE, 1, chat -> used(chat, Mark.NEED_PAYOFF)),
    FULL_SPIN_RATE(Kind.RATE, 1, chat -> chat.completeness() == 100 ? 1 : 0),
    SPIN_COMPLETENESS(Kind.MEAN, 1, ChatSpin::completeness),
    QUESTIONS_PER_CHAT(Kind.MEAN, 2, ChatSpin::questions),
    SPIN_S_PER_CHAT(Kind.MEAN, 2, chat -> asked(chat, Mark.SITUATION)),
    SPIN_P_PER_CHAT(Kind.MEAN, 2, chat -> asked(chat, Mark.PROBLEM)),
    SPIN_I_PER_CHAT(Kind.MEAN, 2, chat -> asked(chat, Mark.IMPLICATION)),
    SPIN_N_PER_CHAT(Kind.MEAN, 2, chat -> asked(chat, Mark.NEED_PAYOFF));

    /** A rate is of chats, told in percent; a mean is over chats. */
    private enum Kind {
        RATE,
        MEAN
    }

    private final Kind kind;
    private final int decimals;
    private final ToLongFunction<ChatSpin> value;

    Measure(Kind kind, int decimals, ToLongFunction<ChatSpin> value) {
        this.kind = kind;
        this.decimals = decimals;
        this.value = value;
    }

    /** As it stands in the rows. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of one chat; of a rate 1 or 0. */
    long of(ChatSpin chat) {
        return value.applyAsLong(chat);
    }

    boolean rate() {
        return kind == Kind.RATE;
    }

    int decimals() {
        return decimals;
    }

    private static long used(ChatSpin chat, Mark stage) {
        return chat.uses(stage) ? 1 : 0;
    }

    private static long asked(ChatSpin chat, Mark stage) {
        return chat.asked().getOrDefault(stage, 0);
    }
}
