package otklik.analysis.conversion;

import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.analysis.spin.ChatSpin;

/** Exact sums over chats of each measure and of its square. */
public record Moments(Tally<Measure> sums, Tally<Measure> squares) implements Share<Moments> {
    static Moments empty() {
        return new Moments(Tally.empty(), Tally.empty());
    }

    static Moments of(ChatSpin chat) {
        Moments moments = empty();
        for (Measure measure : Measure.values()) {
            long value = measure.of(chat);
            moments.sums.add(measure, value);
            moments.squares.add(measure, value * value);
        }
        return moments;
    }

    @Override
    public void add(Moments other, int sign) {
        sums.add(other.sums, sign);
        squares.add(other.squares, sign);
    }

    @Override
    public boolean isNothing() {
        return sums.isNothing();
    }
}
