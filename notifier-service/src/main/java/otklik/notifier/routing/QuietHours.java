package otklik.notifier.routing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import otklik.settings.InvalidSetting;

/** From … to …, of the business zone, perhaps over midnight: what is sent then comes without a sound. */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final String SETTING = "TELEGRAM_QUIET_HOURS";
    private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    public static QuietHours read(String text) {
        Matcher form = FORM.matcher(text);
        try {
            if (form.matches()) {
                return new QuietHours(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
            }
        } catch (DateTimeException e) {
            throw new InvalidSetting(SETTING, "is not of the form 22:00-08:00");
        }
        throw new InvalidSetting(SETTING, "is not of the form 22:00-08:00");
    }

    public boolean at(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
