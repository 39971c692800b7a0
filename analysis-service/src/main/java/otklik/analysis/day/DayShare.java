package otklik.analysis.day;

import otklik.analysis.group.Histogram;
import otklik.analysis.group.Share;
import otklik.analysis.response.Wait;

/** What a chat adds to one day of one manager in one channel. */
public record DayShare(
        String name,
        int chats,
        int inbound,
        int outbound,
        int waits,
        int answered,
        int unanswered,
        int slow,
        int outOfHours,
        int noReplyNeeded,
        Histogram firstWaits,
        Histogram allWaits)
        implements Share<DayShare> {

    static DayShare nothing(String name) {
        return new DayShare(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, Histogram.EMPTY, Histogram.EMPTY);
    }

    static DayShare talked(String name, int chats, int inbound, int outbound) {
        return new DayShare(name, chats, inbound, outbound, 0, 0, 0, 0, 0, 0, Histogram.EMPTY, Histogram.EMPTY);
    }

    /** @param target working seconds within which a client is to be answered */
    static DayShare waited(String name, Wait wait, long target) {
        if (wait.end() == Wait.End.NO_REPLY_NEEDED) {
            return new DayShare(name, 0, 0, 0, 0, 0, 0, 0, 0, 1, Histogram.EMPTY, Histogram.EMPTY);
        }
        boolean answered = wait.end() == Wait.End.ANSWERED;
        boolean late = wait.workSec() > target;
        boolean lost = wait.end() == Wait.End.CLOSED_UNANSWERED || wait.end() == Wait.End.OPEN && late;
        Histogram waited = answered && !wait.outOfHours() ? Histogram.of(wait.workSec()) : Histogram.EMPTY;
        return new DayShare(
                name,
                0,
                0,
                0,
                1,
                answered ? 1 : 0,
                lost ? 1 : 0,
                answered && late ? 1 : 0,
                wait.outOfHours() ? 1 : 0,
                0,
                wait.firstOfDialog() ? waited : Histogram.EMPTY,
                waited);
    }

    @Override
    public DayShare plus(DayShare other) {
        return changed(other, 1, firstWaits.plus(other.firstWaits), allWaits.plus(other.allWaits));
    }

    @Override
    public DayShare minus(DayShare other) {
        return changed(other, -1, firstWaits.minus(other.firstWaits), allWaits.minus(other.allWaits));
    }

    @Override
    public boolean isNothing() {
        return chats == 0 && inbound == 0 && outbound == 0 && waits == 0 && noReplyNeeded == 0;
    }

    private DayShare changed(DayShare other, int sign, Histogram first, Histogram all) {
        return new DayShare(
                sign > 0 ? other.name : name,
                chats + sign * other.chats,
                inbound + sign * other.inbound,
                outbound + sign * other.outbound,
                waits + sign * other.waits,
                answered + sign * other.answered,
                unanswered + sign * other.unanswered,
                slow + sign * other.slow,
                outOfHours + sign * other.outOfHours,
                noReplyNeeded + sign * other.noReplyNeeded,
                first,
                all);
    }
}
