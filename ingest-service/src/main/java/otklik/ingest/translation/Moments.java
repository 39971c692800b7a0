package otklik.ingest.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Times of the API, of which each row has several, as {@code 2026-11-20T10:11:12.123456Z}: by hand, since a formatter
 * takes longer than all else of a row together. What looks otherwise is left to the formatter.
 */
final class Moments {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private Moments() {}

    /** @throws java.time.DateTimeException when it is no time with an offset */
    static Instant read(String text) {
        return isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        if (last < FORM.length() || last > FORM.length() + 1 + NANO_DIGITS || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            if (form == '0' ? !isDigit(text.charAt(i)) : form != text.charAt(i)) {
                return false;
            }
        }
        return isFraction(text, FORM.length(), last) && isOfAClock(text);
    }

    private static boolean isFraction(String text, int from, int to) {
        if (from == to) {
            return true;
        }
        boolean fraction = text.charAt(from) == '.' && to - from > 1;
        for (int i = from + 1; i < to; i++) {
            fraction &= isDigit(text.charAt(i));
        }
        return fraction;
    }

    private static boolean isOfAClock(String text) {
        return two(text, 11) < 24 && two(text, 14) < 60 && two(text, 17) < 60;
    }

    private static Instant plain(String text) {
        LocalDate date = LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
        long second = date.toEpochDay() * 86_400 + two(text, 11) * 3_600 + two(text, 14) * 60 + two(text, 17);
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = FORM.length() + 1 + i;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return Instant.ofEpochSecond(second, nanos);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
