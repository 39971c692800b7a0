package otklik.notifier.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which reports are due when: every day that of the day before, once a week that of the last whole week. */
public final class ReportTimes {
    /** A report that is written later than this after its time says so. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Schedule daily;
    private final Schedule weekly;

    public ReportTimes(LocalTime dailyAt, DayOfWeek weeklyOn, LocalTime weeklyAt, ZoneId zone) {
        this.daily = new Schedule(Optional.empty(), dailyAt, zone);
        this.weekly = new Schedule(Optional.of(weeklyOn), weeklyAt, zone);
    }

    /**
     * What should have been sent by now: of each kind the latest only, however long the service was away.
     *
     * @param since nothing is due for a time before this
     */
    public List<Asked> due(Instant now, Instant since) {
        Stream<Asked> day = daily.due(now, since).stream().map(date -> Asked.of(ReportKind.DAILY, date.minusDays(1)));
        Stream<Asked> week = weekly.due(now, since).stream()
                .map(date -> Asked.of(ReportKind.WEEKLY, monday(date).minusWeeks(1)));
        return Stream.concat(day, week).toList();
    }

    public boolean late(Asked asked, Instant now) {
        return dueAt(asked).filter(due -> due.plus(GRACE).isBefore(now)).isPresent();
    }

    /** Empty for what only people ask for. */
    public Optional<Instant> dueAt(Asked asked) {
        return switch (asked.kind()) {
            case DAILY -> Optional.of(daily.on(asked.date().plusDays(1)));
            case WEEKLY -> {
                LocalDate nextMonday = monday(asked.date()).plusWeeks(1);
                DayOfWeek day = weekly.day().orElse(DayOfWeek.MONDAY);
                yield Optional.of(weekly.on(nextMonday.with(TemporalAdjusters.nextOrSame(day))));
            }
            default -> Optional.empty();
        };
    }

    public Instant next(Instant now) {
        Instant day = daily.next(now);
        Instant week = weekly.next(now);
        return week.isBefore(day) ? week : day;
    }

    public LocalDate today(Instant now) {
        return daily.today(now);
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
