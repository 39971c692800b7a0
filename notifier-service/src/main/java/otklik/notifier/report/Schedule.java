package otklik.notifier.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a report is due: once a local day, or week, whatever the clocks do. A time that spring skips is sent as much later,
 * one that autumn repeats is sent at its first.
 *
 * @param day of the week; absent: every day
 */
public record Schedule(Optional<DayOfWeek> day, LocalTime at, ZoneId zone) {
    public Schedule(LocalTime at, ZoneId zone) {
        this(Optional.empty(), at, zone);
    }

    public Instant next(Instant now) {
        LocalDate last = lastDate(now);
        return on(day.isPresent() ? last.plusWeeks(1) : last.plusDays(1));
    }

    /**
     * The local date of the latest time that has come by now: however long the service was away, only that one is made up for.
     *
     * @param since nothing is due for a time before this
     */
    public Optional<LocalDate> due(Instant now, Instant since) {
        return Optional.of(lastDate(now)).filter(date -> !on(date).isBefore(since));
    }

    /** The latest time that has come by now. */
    public Instant last(Instant now) {
        return on(lastDate(now));
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    public Instant on(LocalDate date) {
        return date.atTime(at).atZone(zone).toInstant();
    }

    private LocalDate lastDate(Instant now) {
        LocalDate today = today(now);
        LocalDate date =
                day.map(TemporalAdjusters::previousOrSame).map(today::with).orElse(today);
        if (!now.isBefore(on(date))) {
            return date;
        }
        return day.isPresent() ? date.minusWeeks(1) : date.minusDays(1);
    }
}
