package otklik.sandbox.crm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of API v5: {@code uuuu-MM-dd HH:mm:ss} without a zone, the account's is meant, here Moscow's. */
final class V5Time {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private V5Time() {}

    static String text(Instant at) {
        return FORMAT.format(at.atZone(ZONE));
    }

    /** @throws java.time.DateTimeException if it is no such time */
    static Instant instant(String text) {
        return local(text).atZone(ZONE).toInstant();
    }

    /** The beginning of a day if no hour is told. */
    static LocalDateTime local(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, FORMAT);
    }
}
