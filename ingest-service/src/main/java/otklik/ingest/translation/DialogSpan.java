package otklik.ingest.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** When a dialog was; times are whole seconds. */
public record DialogSpan(long dialogId, Instant createdAt, Optional<Instant> closedAt) {
    public static final Comparator<DialogSpan> ORDER =
            Comparator.comparing(DialogSpan::createdAt).thenComparingLong(DialogSpan::dialogId);

    /** An order that names no dialog is nobody's when the last one has ended so long before. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    /** Empty for a row of {@code /dialogs} that cannot be read: other feeds tell of that. */
    public static Optional<DialogSpan> of(JsonNode row) {
        try {
            Optional<Instant> closedAt = Row.time(row, "closed_at").map(DialogSpan::second);
            return Row.time(row, "created_at")
                    .map(createdAt -> new DialogSpan(Row.id(row, "id"), second(createdAt), closedAt));
        } catch (UnreadableRow e) {
            return Optional.empty();
        }
    }

    /** Begun by then, and not ended long before. */
    public boolean mayHaveLedTo(Instant orderedAt) {
        return !createdAt.isAfter(orderedAt)
                && closedAt.map(ended -> !ended.isBefore(orderedAt.minus(LONGEST_PAUSE)))
                        .orElse(true);
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
