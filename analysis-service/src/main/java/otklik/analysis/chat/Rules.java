package otklik.analysis.chat;

import java.time.ZoneId;
import java.util.Set;
import otklik.hours.WorkingHours;

/**
 * The settings that change figures.
 *
 * @param channels types of channels that count
 * @param excludedTags lower case; a chat with such a dialog is as if it had never been
 * @param historyDays how many days the rows of dates are kept
 * @param alertTarget working seconds within which a client is to be answered
 */
public record Rules(
        ZoneId zone,
        WorkingHours hours,
        Set<String> channels,
        Set<String> excludedTags,
        long alertTarget,
        int historyDays) {
    public Rules {
        channels = Set.copyOf(channels);
        excludedTags = Set.copyOf(excludedTags);
    }
}
