package otklik.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed view of environment variables. Blank counts as absent; a value that does not fit its type is an
 * {@link InvalidSetting} that names the variable and, unless it is a secret, what was expected.
 */
public final class Environment {
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private final Function<String, Optional<String>> variables;

    public Environment(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    public Optional<String> text(String name) {
        return variables.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String name, String absent) {
        return text(name).orElse(absent);
    }

    public String required(String name, String purpose) {
        return text(name).orElseThrow(() -> new InvalidSetting(name, "is missing: " + purpose));
    }

    /** An http or https address without a trailing slash. */
    public Optional<URI> address(String name) {
        return text(name).map(value -> address(name, value));
    }

    public URI requiredAddress(String name, String purpose) {
        return address(name, required(name, purpose));
    }

    public boolean flag(String name, boolean absent) {
        return text(name).map(value -> flag(name, value)).orElse(absent);
    }

    public int number(String name, int absent, int least, int most) {
        return text(name).map(value -> number(name, value, least, most)).orElse(absent);
    }

    /** {@code 500ms}, {@code 5s}, {@code 10m}, {@code 2h}, {@code 90d} or an ISO duration; more than nothing. */
    public Duration duration(String name, Duration absent) {
        return text(name).map(value -> duration(name, value)).orElse(absent);
    }

    public Optional<LocalDate> date(String name) {
        return text(name).map(value -> parsed(name, value, "a date as 2026-11-20", LocalDate::parse));
    }

    public LocalTime time(String name, LocalTime absent) {
        return text(name)
                .map(value -> parsed(name, value, "a time as 09:00", LocalTime::parse))
                .orElse(absent);
    }

    /** The business zone, {@code TZ}, Europe/Moscow unless set. */
    public ZoneId zone() {
        return parsed("TZ", text("TZ", "Europe/Moscow"), "a zone as Europe/Moscow", ZoneId::of);
    }

    /** Names by commas, lower case, in the order given. */
    public Set<String> names(String name, String absent) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(text(name, absent).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(String::toLowerCase)
                .forEach(names::add);
        return names;
    }

    private static URI address(String name, String value) {
        URI uri = parsed(name, value.replaceAll("/+$", ""), "an address as https://shop.retailcrm.ru", URI::create);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new InvalidSetting(name, "is not an address as https://shop.retailcrm.ru");
        }
        return uri;
    }

    private static boolean flag(String name, String value) {
        return switch (value.toLowerCase()) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new InvalidSetting(name, "is neither true nor false");
        };
    }

    private static int number(String name, String value, int least, int most) {
        int number = parsed(name, value, "a whole number", Integer::parseInt);
        if (number < least || number > most) {
            throw new InvalidSetting(name, "is not between " + least + " and " + most);
        }
        return number;
    }

    private static Duration duration(String name, String value) {
        Matcher form = SHORT_DURATION.matcher(value.toLowerCase());
        Duration duration = form.matches()
                ? ofUnit(Long.parseLong(form.group(1)), form.group(2))
                : parsed(name, value, "a duration as 5s or 10m", Duration::parse);
        if (duration.isZero() || duration.isNegative()) {
            throw new InvalidSetting(name, "is not longer than nothing");
        }
        return duration;
    }

    private static Duration ofUnit(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static <T> T parsed(String name, String value, String expected, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidSetting(name, "is not " + expected);
        }
    }
}
