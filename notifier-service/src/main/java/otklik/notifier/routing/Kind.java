package otklik.notifier.routing;

import java.util.Locale;
import java.util.Optional;
import otklik.notifier.report.ReportKind;

/** What a message is about: where it goes and how much a doubt about it matters depend on it. */
public enum Kind {
    DAILY,
    WEEKLY,
    BEHAVIOUR,
    ALERTS,
    SYSTEM,
    /** An answer to a command goes where it was asked. */
    REPLY;

    public static Kind of(ReportKind report) {
        return switch (report) {
            case WEEKLY -> WEEKLY;
            case BEHAVIOUR -> BEHAVIOUR;
            default -> DAILY;
        };
    }

    /** The one that settings call so; none for replies, which are not routed. */
    static Optional<Kind> named(String word) {
        for (Kind kind : values()) {
            if (kind != REPLY && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
