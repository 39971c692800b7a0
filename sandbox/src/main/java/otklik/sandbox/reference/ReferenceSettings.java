package otklik.sandbox.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;

/**
 * Settings that change figures, as the services got them, and the present time.
 *
 * @param closes at or before {@code opens}: on the next day
 * @param until end of the period, not in it
 */
public record ReferenceSettings(
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> workDays,
        Set<LocalDate> holidays,
        Set<String> channels,
        Set<String> excludedTags,
        Duration alertTarget,
        Instant from,
        Instant until,
        Instant now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** The defaults, at the beginning of the period; {@link #at} moves the clock. */
    public static ReferenceSettings standard(Instant from) {
        return new ReferenceSettings(
                ZoneId.of("Europe/Moscow"),
                LocalTime.of(10, 0),
                LocalTime.of(23, 0),
                EnumSet.allOf(DayOfWeek.class),
                Set.of(),
                Set.of("whatsapp", "instagram"),
                Set.of(),
                Duration.ofMinutes(10),
                from,
                Instant.MAX,
                from);
    }

    public ReferenceSettings at(Instant now) {
        return new ReferenceSettings(
                zone, opens, closes, workDays, holidays, channels, excludedTags, alertTarget, from, until, now);
    }

    public ReferenceSettings in(ZoneId zone) {
        return new ReferenceSettings(
                zone, opens, closes, workDays, holidays, channels, excludedTags, alertTarget, from, until, now);
    }

    public ReferenceSettings working(
            LocalTime opens, LocalTime closes, Set<DayOfWeek> workDays, Set<LocalDate> holidays) {
        return new ReferenceSettings(
                zone, opens, closes, workDays, holidays, channels, excludedTags, alertTarget, from, until, now);
    }

    boolean inPeriod(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean works(Instant moment) {
        return workingSeconds(moment, moment.plusSeconds(1)) > 0;
    }

    /** Working seconds of a half-open interval, day by day, the day before too: its hours may reach into the first. */
    long workingSeconds(Instant start, Instant end) {
        long seconds = 0;
        for (LocalDate day = date(start).minusDays(1); !day.isAfter(date(end)); day = day.plusDays(1)) {
            if (workDays.contains(day.getDayOfWeek()) && !holidays.contains(day)) {
                LocalDate closing = closes.isAfter(opens) ? day : day.plusDays(1);
                long from = Math.max(
                        start.getEpochSecond(), day.atTime(opens).atZone(zone).toEpochSecond());
                long to = Math.min(
                        end.getEpochSecond(),
                        closing.atTime(closes).atZone(zone).toEpochSecond());
                seconds += Math.max(0, to - from);
            }
        }
        return seconds;
    }

    LocalDate date(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    String time(Instant moment) {
        return TIME.format(moment.atZone(zone).toOffsetDateTime());
    }
}
