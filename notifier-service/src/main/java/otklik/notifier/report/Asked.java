package otklik.notifier.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that somebody, or the clock, asks for.
 *
 * @param date the day that is told about, or the Monday of the week
 * @param managerId of a plan or of one manager's figures
 */
public record Asked(ReportKind kind, LocalDate date, Optional<String> managerId) {
    public static Asked of(ReportKind kind, LocalDate date) {
        return new Asked(kind, date, Optional.empty());
    }

    /** Its id in the outbox, as {@code daily/2026-11-20} or {@code plan/12/2026-11-20}. */
    public String id() {
        return kind.word() + managerId.map(id -> "/" + id).orElse("") + "/" + date;
    }
}
