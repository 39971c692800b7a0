package otklik.ingest.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import otklik.events.crm.Period;

/**
 * Whole local days, the last one included.
 *
 * @param zone of the business
 */
record Days(LocalDate first, LocalDate last, ZoneId zone) {
    Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The latest days of the period that are over, no more than so many; none when none is over. */
    static Optional<Days> complete(Period period, Instant now, int most, ZoneId zone) {
        LocalDate first = period.from().atZoneSameInstant(zone).toLocalDate();
        LocalDate last = now.atZone(zone).toLocalDate().minusDays(1);
        if (period.until() != null) {
            LocalDate end = period.until().atZoneSameInstant(zone).toLocalDate().minusDays(1);
            last = end.isBefore(last) ? end : last;
        }
        LocalDate from = last.minusDays(most - 1L);
        LocalDate begin = from.isBefore(first) ? first : from;
        return last.isBefore(begin) ? Optional.empty() : Optional.of(new Days(begin, last, zone));
    }

    boolean hold(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    Days lastOnly() {
        return new Days(last, last, zone);
    }

    LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    Instant begin() {
        return first.atStartOfDay(zone).toInstant();
    }
}
