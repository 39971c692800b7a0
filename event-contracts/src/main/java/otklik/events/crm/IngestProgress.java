package otklik.events.crm;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * How fresh the facts are: {@code retailcrm.progress.v1}, key {@code feed}; told again and again while ingest works.
 *
 * @param feed what is read, as {@code chats}
 * @param reportedAt when RetailCRM was last read to its present end
 * @param historyCompleteAt when the history of the period was complete; absent while it is loaded
 */
public record IngestProgress(String feed, OffsetDateTime reportedAt, OffsetDateTime historyCompleteAt) {
    public IngestProgress {
        present("feed", feed);
        present("reported_at", reportedAt);
    }
}
