package otklik.events;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times as {@link EventJson#TIME} writes them, of which each message has several: by hand, since a formatter takes longer
 * than all else of an event together. What looks otherwise is left to the formatter.
 */
final class Times {
    private static final String FORM = "0000-00-00T00:00:00+00:00";

    private Times() {}

    static String text(OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        if (time.getYear() < 0 || time.getYear() > 9999 || offset % 60 != 0) {
            return EventJson.TIME.format(time);
        }
        char[] text = FORM.toCharArray();
        put(text, 0, time.getYear() / 100);
        put(text, 2, time.getYear() % 100);
        put(text, 5, time.getMonthValue());
        put(text, 8, time.getDayOfMonth());
        put(text, 11, time.getHour());
        put(text, 14, time.getMinute());
        put(text, 17, time.getSecond());
        text[19] = offset < 0 ? '-' : '+';
        put(text, 20, Math.abs(offset) / 3600);
        put(text, 23, Math.abs(offset) / 60 % 60);
        return new String(text);
    }

    /** @throws java.time.DateTimeException when it is no time with an offset */
    static OffsetDateTime time(String text) {
        if (!plain(text)) {
            return OffsetDateTime.parse(text);
        }
        int sign = text.charAt(19) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0) * 100 + number(text, 2),
                number(text, 5),
                number(text, 8),
                number(text, 11),
                number(text, 14),
                number(text, 17),
                0,
                ZoneOffset.ofHoursMinutes(sign * number(text, 20), sign * number(text, 23)));
    }

    private static boolean plain(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            boolean fits =
                    wanted == '0' ? found >= '0' && found <= '9' : found == wanted || wanted == '+' && found == '-';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static void put(char[] text, int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }
}
