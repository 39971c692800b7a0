package otklik.events.analytics;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * Something about the system itself that its users must know: {@code analytics.system-alerts.v1}, key {@code kind}.
 *
 * @param kind {@code data-stale}: ingest has not reported, alerts are held back
 * @param raisedAt when that was noticed
 * @param since when ingest reported last
 * @param overAt when it was over; absent while it lasts
 */
public record SystemAlert(String kind, OffsetDateTime raisedAt, OffsetDateTime since, OffsetDateTime overAt) {
    public static final String DATA_STALE = "data-stale";

    public SystemAlert {
        present("kind", kind);
        present("raised_at", raisedAt);
    }
}
