package otklik.publisher.board;

import java.time.LocalDateTime;
import otklik.events.analytics.Hour;

/** A row of {@code analytics.hours.v1} in little room. */
record HourRow(String channel, LocalDateTime hour, int inbound, int waits, int unanswered, Spread spread) {
    static HourRow of(Hour hour) {
        return new HourRow(
                hour.channel(),
                LocalDateTime.parse(hour.hour() + ":00"),
                hour.inbound(),
                hour.waits(),
                hour.unanswered(),
                Spread.of(hour.waitHistogram()));
    }
}
