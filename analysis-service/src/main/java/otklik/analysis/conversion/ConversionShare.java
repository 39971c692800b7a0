package otklik.analysis.conversion;

import otklik.analysis.group.Share;
import otklik.analysis.group.Tally;
import otklik.analysis.spin.ChatSpin;

/** What a chat adds to the comparison of chats with a paid order and without. */
public record ConversionShare(Tally<Outcome> chats, Moments paid, Moments notPaid) implements Share<ConversionShare> {
    public static ConversionShare empty() {
        return new ConversionShare(Tally.empty(), Moments.empty(), Moments.empty());
    }

    /** Nothing for a chat in which no manager wrote. */
    public static ConversionShare of(ChatSpin chat, boolean paid) {
        if (!chat.counts()) {
            return empty();
        }
        return paid
                ? new ConversionShare(Tally.of(Outcome.PAID), Moments.of(chat), Moments.empty())
                : new ConversionShare(Tally.of(Outcome.NOT_PAID), Moments.empty(), Moments.of(chat));
    }

    @Override
    public void add(ConversionShare other, int sign) {
        chats.add(other.chats, sign);
        paid.add(other.paid, sign);
        notPaid.add(other.notPaid, sign);
    }

    @Override
    public boolean isNothing() {
        return chats.isNothing();
    }

    Sample sample(Outcome outcome, Measure measure) {
        Moments moments = outcome == Outcome.PAID ? paid : notPaid;
        return new Sample(
                chats.count(outcome),
                moments.sums().count(measure),
                moments.squares().count(measure));
    }
}
