package otklik.sandbox.reference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Settings that change figures, as the services got them. Hours do not cross midnight here. */
public record ReferenceSettings(
        ZoneId zone, LocalTime opens, LocalTime closes, Set<String> channels, Set<String> excludedTags, Instant from) {
    public static ReferenceSettings standard(Instant from) {
        return new ReferenceSettings(
                ZoneId.of("Europe/Moscow"),
                LocalTime.of(10, 0),
                LocalTime.of(23, 0),
                Set.of("whatsapp", "instagram"),
                Set.of(),
                from);
    }

    /** Working seconds of a half-open interval, day by day. */
    long workingSeconds(Instant start, Instant end) {
        long seconds = 0;
        for (var day = start.atZone(zone).toLocalDate();
                !day.isAfter(end.atZone(zone).toLocalDate());
                day = day.plusDays(1)) {
            long from = Math.max(
                    start.getEpochSecond(), day.atTime(opens).atZone(zone).toEpochSecond());
            long to = Math.min(
                    end.getEpochSecond(), day.atTime(closes).atZone(zone).toEpochSecond());
            seconds += Math.max(0, to - from);
        }
        return seconds;
    }
}
