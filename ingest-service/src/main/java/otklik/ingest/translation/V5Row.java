package otklik.ingest.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads fields of API v5, where times have no zone and amounts may be numbers or text. */
final class V5Row {
    /** Seconds may be missing, a {@code T} may stand between date and time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd[' ']['T']HH:mm[:ss][xxx]");

    private V5Row() {}

    /** In the zone of the account; an hour that spring skips is the next one. */
    static Optional<OffsetDateTime> time(JsonNode row, String field, ZoneId zone) {
        String text = Row.text(row, field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.matches(".*[+-]\\d\\d:\\d\\d")
                            ? Row.local(OffsetDateTime.parse(text, TIME).toInstant(), zone)
                            : LocalDateTime.parse(text, TIME).atZone(zone).toOffsetDateTime());
        } catch (DateTimeException e) {
            throw new UnreadableRow(field + " is no time");
        }
    }

    /** Without zeros at its end, so that equal amounts look alike. */
    static Optional<BigDecimal> amount(JsonNode row, String field) {
        String text = Row.text(row, field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
            return Optional.of(amount.scale() < 0 ? amount.setScale(0) : amount);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableRow(field + " is no amount");
        }
    }
}
