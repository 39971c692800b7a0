package otklik.analysis.day;

import java.time.LocalDate;

/** The group of a channel's local date, {@code channel/date}. */
public record DateKey(String channel, LocalDate date) {
    public static DateKey parse(String key) {
        int slash = key.lastIndexOf('/');
        return new DateKey(key.substring(0, slash), LocalDate.parse(key.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return channel + "/" + date;
    }
}
