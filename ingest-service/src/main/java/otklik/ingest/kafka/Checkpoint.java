package otklik.ingest.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import otklik.events.crm.Period;

/**
 * How far one list has been read, or (key {@code scope}) what is read at all.
 *
 * @param cursor all rows up to this id are published
 * @param complete the backfill has reached the end
 * @param watermark as ISO text: all changes up to this moment are published, an overlap apart
 * @param scope the settings that chose the facts
 * @param period what is counted, worked out at the first start under these settings
 * @param historyCompleteAt (of {@code scope}) when the backfill of all lists had reached its end; absent before
 */
public record Checkpoint(
        long cursor,
        boolean complete,
        String watermark,
        String scope,
        Period period,
        OffsetDateTime historyCompleteAt) {
    public static Checkpoint begin(Instant watermark) {
        return new Checkpoint(0, false, watermark.toString(), null, null, null);
    }

    public static Checkpoint of(String scope, Period period) {
        return new Checkpoint(0, false, null, scope, period, null);
    }

    public Checkpoint at(long newCursor) {
        return new Checkpoint(newCursor, complete, watermark, scope, period, historyCompleteAt);
    }

    public Checkpoint finished() {
        return new Checkpoint(cursor, true, watermark, scope, period, historyCompleteAt);
    }

    public Checkpoint seenUntil(Instant newWatermark) {
        return new Checkpoint(cursor, complete, newWatermark.toString(), scope, period, historyCompleteAt);
    }

    public Checkpoint historyComplete(OffsetDateTime at) {
        return new Checkpoint(cursor, complete, watermark, scope, period, at);
    }

    public Instant since() {
        return Instant.parse(watermark);
    }
}
