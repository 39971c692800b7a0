package otklik.ingest.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How far one list of a shard has been read.
 *
 * @param scope the settings that chose the facts; under others the list is read anew
 * @param cursor all rows up to this id are published
 * @param complete the history has been read to its end
 * @param watermark as ISO text: all changes up to this moment are published, an overlap apart
 * @param historyCompleteAt when the history had been read to its end; absent before
 * @param sweepCursor what has vanished up to this id is published, in the present sweep
 * @param sweptAt as ISO text: when the last sweep had reached its end; absent before
 */
public record Checkpoint(
        String scope,
        long cursor,
        boolean complete,
        String watermark,
        OffsetDateTime historyCompleteAt,
        long sweepCursor,
        String sweptAt) {
    public static Checkpoint begin(String scope, Instant watermark) {
        return new Checkpoint(scope, 0, false, watermark.toString(), null, 0, null);
    }

    public Checkpoint at(long newCursor) {
        return new Checkpoint(scope, newCursor, complete, watermark, historyCompleteAt, sweepCursor, sweptAt);
    }

    public Checkpoint finished(OffsetDateTime now) {
        return new Checkpoint(
                scope, cursor, true, watermark, now, 0, now.toInstant().toString());
    }

    public Checkpoint seenUntil(Instant newWatermark) {
        return new Checkpoint(
                scope, cursor, complete, newWatermark.toString(), historyCompleteAt, sweepCursor, sweptAt);
    }

    public Checkpoint sweptTo(long newCursor) {
        return new Checkpoint(scope, cursor, complete, watermark, historyCompleteAt, newCursor, sweptAt);
    }

    public Checkpoint swept(Instant now) {
        return new Checkpoint(scope, cursor, complete, watermark, historyCompleteAt, 0, now.toString());
    }

    public Instant since() {
        return Instant.parse(watermark);
    }

    public Instant lastSweep() {
        return sweptAt == null ? Instant.EPOCH : Instant.parse(sweptAt);
    }
}
