package otklik.notifier.report;

import java.util.OptionalLong;
import otklik.events.analytics.Day;

/**
 * The figures of a day, of one manager or of all; they add up over channels and managers.
 *
 * @param waits waits that opened that day, {@code outOfHours} among them
 * @param firstReplies working seconds to the first reply of a dialog, {@code outOfHours} left out
 */
public record Figures(
        int chats, int inbound, int outbound, int waits, int unanswered, int outOfHours, Histogram firstReplies) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, Histogram.EMPTY);

    public static Figures of(Day day) {
        return new Figures(
                day.chats(),
                day.inbound(),
                day.outbound(),
                day.waits(),
                day.unanswered(),
                day.outOfHours(),
                new Histogram(day.firstWaitHistogram()));
    }

    public Figures plus(Figures other) {
        return new Figures(
                chats + other.chats,
                inbound + other.inbound,
                outbound + other.outbound,
                waits + other.waits,
                unanswered + other.unanswered,
                outOfHours + other.outOfHours,
                firstReplies.plus(other.firstReplies));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Unanswered waits in whole percent of all, half up; empty when there was none. */
    public OptionalLong noReplyPercent() {
        return waits == 0 ? OptionalLong.empty() : OptionalLong.of((200L * unanswered + waits) / (2L * waits));
    }
}
