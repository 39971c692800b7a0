package otklik.ingest.facts;

import java.time.OffsetDateTime;
import java.util.Set;
import otklik.events.crm.Period;

/**
 * What is told at all.
 *
 * @param channels types of channels, lower case
 * @param period when a message was sent that counts
 */
public record Scope(Set<String> channels, Period period) {
    public Scope {
        channels = Set.copyOf(channels);
    }

    boolean holds(OffsetDateTime time) {
        return !time.isBefore(period.from()) && (period.until() == null || time.isBefore(period.until()));
    }

    boolean holds(String channelType) {
        return channels.contains(channelType);
    }
}
