package otklik.ingest.check;

import java.time.LocalDate;

/**
 * Messages of a channel and a local day, counted on both sides by the same rules.
 *
 * @param channel type of the channel
 * @param retailcrm those that stand in RetailCRM
 * @param kafka those that stand in the topic
 */
public record Count(String channel, LocalDate date, long retailcrm, long kafka) {
    public Count {
        if (channel.isBlank() || retailcrm < 0 || kafka < 0) {
            throw new IllegalArgumentException("not a count: " + channel + " " + retailcrm + " " + kafka);
        }
    }
}
