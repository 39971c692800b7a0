package otklik.ingest.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads fields of the API's rows as leniently as the data is loose: null, {@code ""} and 0 stand for absent. */
final class Row {
    private Row() {}

    static long id(JsonNode row, String field) {
        return optionalId(row, field).orElseThrow(() -> new UnreadableRow(field + " is no id"));
    }

    static Optional<Long> optionalId(JsonNode row, String field) {
        return Optional.of(row.path(field).asLong(0)).filter(id -> id > 0);
    }

    static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    static Optional<Instant> time(JsonNode row, String field) {
        String text = text(row, field);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Moments.read(text.strip()));
        } catch (DateTimeException e) {
            throw new UnreadableRow(field + " is no time with an offset");
        }
    }

    /** Microseconds of the last change. */
    static Long version(JsonNode row) {
        return time(row, "updated_at")
                .or(() -> time(row, "created_at"))
                .map(time -> ChronoUnit.MICROS.between(Instant.EPOCH, time))
                .orElse(null);
    }

    static OffsetDateTime local(Instant time, ZoneId zone) {
        return time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }

    static String fullName(JsonNode row) {
        String name = Stream.of("first_name", "last_name")
                .map(field -> text(row, field).strip())
                .filter(part -> !part.isEmpty())
                .reduce((first, last) -> first + " " + last)
                .orElse("");
        return name.isEmpty() ? text(row, "username") : name;
    }
}
