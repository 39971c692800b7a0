package otklik.events.crm;

import static otklik.events.Require.present;

import java.time.OffsetDateTime;

/**
 * What is counted: messages sent from {@code from} on, up to {@code until} where it is set (half-open). Worked out by
 * ingest at its first start and kept: {@code retailcrm.period.v1}, key {@code period}.
 */
public record Period(OffsetDateTime from, OffsetDateTime until) {
    public Period {
        present("from", from);
    }
}
