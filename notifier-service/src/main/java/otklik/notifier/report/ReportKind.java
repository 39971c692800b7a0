package otklik.notifier.report;

import java.util.Locale;

/** What can be told about a team or a manager. */
public enum ReportKind {
    DAILY,
    WEEKLY,
    BEHAVIOUR,
    /** A manager's improvement plan. */
    PLAN,
    /** The day so far. */
    TODAY,
    /** One manager's figures. */
    MANAGER;

    /** As it stands in ids and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
