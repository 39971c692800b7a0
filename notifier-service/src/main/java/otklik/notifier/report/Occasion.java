package otklik.notifier.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When a report is written.
 *
 * @param now of the business zone
 * @param missed when it was due, for one that comes late
 */
public record Occasion(ZonedDateTime now, Optional<ZonedDateTime> missed) {
    public static Occasion at(ZonedDateTime now) {
        return new Occasion(now, Optional.empty());
    }

    public LocalDate today() {
        return now.toLocalDate();
    }
}
