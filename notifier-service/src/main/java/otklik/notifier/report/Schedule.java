package otklik.notifier.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the daily report is due: once a local day, whatever the clocks do. A time that spring skips is sent as much later,
 * one that autumn repeats is sent at its first.
 */
public record Schedule(LocalTime at, ZoneId zone) {
    public Instant next(Instant now) {
        LocalDate today = today(now);
        Instant todays = on(today);
        return now.isBefore(todays) ? todays : on(today.plusDays(1));
    }

    /**
     * The date to report by now: yesterday, once today's time has come. Reports of earlier days are never due.
     *
     * @param since nothing is due for a time before this
     */
    public Optional<LocalDate> due(Instant now, Instant since) {
        Instant todays = on(today(now));
        return now.isBefore(todays) || todays.isBefore(since) ? Optional.empty() : Optional.of(yesterday(now));
    }

    public LocalDate yesterday(Instant now) {
        return today(now).minusDays(1);
    }

    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    private Instant on(LocalDate date) {
        return date.atTime(at).atZone(zone).toInstant();
    }
}
