package otklik.notifier.alert;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of alerts and commands: plurals, durations and times of one language. */
public final class Phrasebook {
    private final Locale language;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    /** @param language ru or en */
    public Phrasebook(Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(
                "otklik.notifier.alerts", language, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
    }

    /** The message with its places filled; numbers stand as plain digits. */
    public String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return new MessageFormat(bundle.getString(key), language).format(texts);
    }

    /** A number with its word, as in {@code 21 клиент, 22 клиента, 25 клиентов}. */
    public String count(String word, long number) {
        return say(word + "." + form(number), number);
    }

    /** As {@code 1 ч 05 мин}, {@code 14 мин} or {@code 40 с}. */
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes == 0) {
            return say("seconds", Math.max(0, duration.toSeconds()));
        }
        return minutes < 60
                ? say("minutes", minutes)
                : say("hours", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
    }

    public String time(Instant moment) {
        return form("time", moment);
    }

    public String dayAndTime(Instant moment) {
        return form("dayAndTime", moment);
    }

    public String channel(String type) {
        String key = "channel." + type;
        return bundle.containsKey(key) ? bundle.getString(key) : type;
    }

    public String manager(Facts facts, String id) {
        return id.isEmpty() ? say("nobody") : facts.manager(id);
    }

    private String form(String key, Instant moment) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), language).format(moment.atZone(zone));
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
