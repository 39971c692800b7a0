package otklik.notifier.sending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The time, of the business zone where it is kept. */
record Moments(Clock clock, ZoneId zone) {
    Instant instant() {
        return clock.instant();
    }

    OffsetDateTime now() {
        return clock.instant().atZone(zone).toOffsetDateTime().withNano(0);
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
