package otklik.analysis.day;

import java.time.LocalDate;
import otklik.events.analytics.Day;

/** A day row's key, {@code manager_id/channel/date}; the manager may be nobody. */
public record DayKey(String managerId, String channel, LocalDate date) {
    public static DayKey parse(String key) {
        int last = key.lastIndexOf('/');
        int first = key.indexOf('/');
        return new DayKey(
                key.substring(0, first), key.substring(first + 1, last), LocalDate.parse(key.substring(last + 1)));
    }

    @Override
    public String toString() {
        return managerId + "/" + channel + "/" + date;
    }

    public Day row(DayShare sum, long revision) {
        return new Day(
                managerId,
                sum.name(),
                channel,
                date.toString(),
                sum.chats(),
                sum.inbound(),
                sum.outbound(),
                sum.waits(),
                sum.answered(),
                sum.unanswered(),
                sum.slow(),
                sum.outOfHours(),
                sum.noReplyNeeded(),
                sum.firstWaits().counts(),
                sum.allWaits().counts(),
                revision);
    }
}
