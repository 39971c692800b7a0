package otklik.ingest.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Decides how long to wait before the next try of a request that failed; every request here may be repeated. */
public final class Retry {
    public static final Duration REFUSED = Duration.ofSeconds(30);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(5);
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private Retry() {}

    /** True where the server is only busy or broken for now; anything else but 200 needs a person. */
    public static boolean passing(int status) {
        return PASSING.contains(status);
    }

    /** True where the server asks for fewer requests. */
    public static boolean busy(int status) {
        return status == 429 || status == 503;
    }

    /** Doubles with each failure; {@code jitter} from 0 to 1 spreads it over its upper half. */
    public static Duration backOff(int failures, double jitter) {
        long longest = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 10));
        return Duration.ofMillis(longest / 2 + (long) (longest / 2.0 * jitter));
    }

    /** The wait that a {@code Retry-After} asks for, in seconds or as a date, kept within reason. */
    public static Optional<Duration> asked(String retryAfter, Instant now) {
        try {
            Duration wait = retryAfter.matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(wait.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wait)
                    .filter(asked -> !asked.isNegative());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
