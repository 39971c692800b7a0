package otklik.events.crm;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * How fresh the facts of a feed are: {@code retailcrm.progress.v1}, key {@code feed}; told again and again while ingest
 * works. What is known of all is as fresh as the feed that was read longest ago.
 *
 * @param feed what is read: {@code chats/whatsapp}, {@code messages/whatsapp} and so for each channel, {@code dialogs},
 *     {@code reference}, {@code orders}
 * @param reportedAt when RetailCRM was last read to its present end
 * @param historyCompleteAt when the feed's history was complete; absent while it is loaded
 */
public record IngestProgress(String feed, OffsetDateTime reportedAt, OffsetDateTime historyCompleteAt) {
    public IngestProgress {
        present("feed", feed);
        present("reported_at", reportedAt);
    }
}
