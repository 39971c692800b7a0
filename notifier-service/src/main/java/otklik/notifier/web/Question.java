package otklik.notifier.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import otklik.notifier.report.Asked;
import otklik.notifier.report.ReportKind;

/** What a request asks for, as far as it can be understood. */
record Question(ReportKind kind, Optional<String> dateText, Optional<String> managerId) {
    static Question of(String kind, String date, String manager) {
        return new Question(ReportKind.valueOf(kind.toUpperCase(Locale.ROOT)), given(date), given(manager));
    }

    /** What is wrong with it; only a day, or a week, that is over can be sent. */
    Optional<String> wrong(LocalDate today, boolean forSending) {
        if (dateText.isPresent() && date().isEmpty()) {
            return Optional.of("date is not a date as 2026-11-20");
        }
        if (managerId.isEmpty() && (kind == ReportKind.PLAN || kind == ReportKind.MANAGER)) {
            return Optional.of("manager is missing: the id of a manager");
        }
        LocalDate last = last(asked(today));
        return forSending && !last.isBefore(today) ? Optional.of("date is not over yet: " + last) : Optional.empty();
    }

    /** Its date may be any of the week. */
    Asked asked(LocalDate today) {
        return switch (kind) {
            case DAILY -> Asked.of(kind, date().orElse(today.minusDays(1)));
            case WEEKLY -> Asked.of(kind, monday(date().orElse(today.minusWeeks(1))));
            case BEHAVIOUR, TODAY -> Asked.of(kind, date().orElse(today));
            case PLAN, MANAGER -> new Asked(kind, date().orElse(today), managerId);
        };
    }

    private static LocalDate last(Asked asked) {
        return switch (asked.kind()) {
            case DAILY -> asked.date();
            case WEEKLY -> asked.date().plusDays(6);
            default -> LocalDate.MIN;
        };
    }

    private Optional<LocalDate> date() {
        try {
            return dateText.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
