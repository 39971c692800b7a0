package otklik.notifier.report;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The words of the message bundles: plurals, durations and dates of one language. */
public final class Wording {
    /** An absent value. */
    public static final String NONE = "—";

    private static final String SHARED = "otklik.notifier.messages";

    private final Locale language;
    private final List<ResourceBundle> bundles;
    private final Numbers numbers;

    /**
     * @param language ru or en
     * @param own bundles that are looked into first, as {@code otklik.notifier.reports}
     */
    public Wording(Locale language, String... own) {
        this.language = language;
        this.bundles = Stream.concat(Arrays.stream(own), Stream.of(SHARED))
                .map(name -> ResourceBundle.getBundle(
                        name,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)))
                .toList();
        this.numbers = new Numbers("ru".equals(language.getLanguage()));
    }

    /** The message with its places filled; whole numbers stand as plain digits. */
    public String say(String key, Object... values) {
        Object[] texts = Arrays.stream(values).map(Object::toString).toArray();
        return new MessageFormat(pattern(key), language).format(texts);
    }

    /** A number with its word, as in {@code 21 чат, 22 чата, 25 чатов}. */
    public String count(String word, long number) {
        return say(word + "." + form(number), numbers.whole(number));
    }

    /** As {@code пятница, 20 ноября 2026}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("date"), language).format(date);
    }

    /** As {@code пт 20.11}. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("date.short"), language).format(date);
    }

    /** As {@code 16–22 ноября 2026}. */
    public String dates(LocalDate first, LocalDate last) {
        boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        String begin = DateTimeFormatter.ofPattern(say(sameMonth ? "date.day" : "date.month"), language)
                .format(first);
        String end = DateTimeFormatter.ofPattern(say("date.year"), language).format(last);
        return begin + (sameMonth ? "–" : " – ") + end;
    }

    /** As {@code 20.11 в 18:42}. */
    public String moment(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(say("date.time"), language).format(time);
    }

    /** As {@code 1 ч 05 мин} or {@code 4 мин 05 с}: the two greatest units, of a hundred hours and more only the hours. */
    public String duration(long seconds) {
        if (seconds >= 3_600) {
            if (seconds >= 100 * 3_600) {
                return say("hours", numbers.whole((seconds + 1_800) / 3_600));
            }
            long minutes = (seconds + 30) / 60;
            return units("hours", minutes / 60, "minutes", minutes % 60);
        }
        return seconds >= 60 ? units("minutes", seconds / 60, "seconds", seconds % 60) : say("seconds", seconds);
    }

    /** Rounded to its unit, {@link #NONE} where there is none. */
    public String value(Measure.Unit unit, OptionalDouble value) {
        return value.isEmpty() ? NONE : value(unit, value.getAsDouble());
    }

    public String value(Measure.Unit unit, double value) {
        return switch (unit) {
            case PERCENT -> percent(value);
            case SECONDS -> duration(Math.round(value));
            case A_CHAT, A_HUNDRED_CHATS -> numbers.rounded(value, unit.decimals());
        };
    }

    /** With one decimal where it has any. */
    public String percent(double value) {
        return say("percent", numbers.rounded(value, 1));
    }

    /** As it stands, where it is rounded already; {@link #NONE} for null. */
    public String number(BigDecimal value) {
        return value == null ? NONE : numbers.decimal(value);
    }

    public String number(long value) {
        return numbers.whole(value);
    }

    public String money(SortedMap<String, BigDecimal> sums) {
        return numbers.money(sums);
    }

    private String units(String great, long greater, String small, long lesser) {
        String first = say(great, greater);
        return lesser == 0 ? first : first + "\u00a0" + say(small, lesser < 10 ? "0" + lesser : "" + lesser);
    }

    private String pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElse(bundles.get(bundles.size() - 1))
                .getString(key);
    }

    private String form(long number) {
        if (!"ru".equals(language.getLanguage())) {
            return number == 1 ? "one" : "many";
        }
        long tens = number % 100;
        if (tens >= 11 && tens <= 14) {
            return "many";
        }
        long ones = number % 10;
        return ones == 1 ? "one" : ones >= 2 && ones <= 4 ? "few" : "many";
    }
}
