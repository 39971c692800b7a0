package otklik.notifier.report;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.StringJoiner;

/** The words of the message bundle: plurals, durations and changes of one language. */
public final class Wording {
    private final Locale language;
    private final ResourceBundle bundle;

    /** @param language ru or en */
    public Wording(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "otklik.notifier.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** The message with its places filled; numbers stand as plain digits. */
    String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return new MessageFormat(bundle.getString(key), language).format(texts);
    }

    /** A number with its word, as in {@code 21 чат, 22 чата, 25 чатов}. */
    String count(String word, long number) {
        return say(word + "." + form(number), number);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("date"), language).format(date);
    }

    /** As {@code 1 ч 4 мин 10 с}, units of nothing left out. */
    String duration(long seconds) {
        StringJoiner units = new StringJoiner(" ");
        unit(units, "hours", seconds / 3600);
        unit(units, "minutes", seconds / 60 % 60);
        if (seconds % 60 > 0 || seconds == 0) {
            units.add(say("seconds", seconds % 60));
        }
        return units.toString();
    }

    String change(long now, long before) {
        return now == before
                ? say("change.same")
                : say(now > before ? "change.more" : "change.less", Math.abs(now - before));
    }

    /** Empty when one of the two is not known. */
    String changeOfShare(OptionalLong now, OptionalLong before) {
        return change(now, before, "change.points.", false);
    }

    /** Empty when one of the two is not known. */
    String changeOfTime(OptionalLong now, OptionalLong before) {
        return change(now, before, "change.time.", true);
    }

    private String change(OptionalLong now, OptionalLong before, String key, boolean time) {
        if (now.isEmpty() || before.isEmpty()) {
            return "";
        }
        long difference = now.getAsLong() - before.getAsLong();
        String amount = time ? duration(Math.abs(difference)) : Long.toString(Math.abs(difference));
        return difference == 0 ? say("change.same") : say(key + (difference > 0 ? "more" : "less"), amount);
    }

    private void unit(StringJoiner units, String key, long amount) {
        if (amount > 0) {
            units.add(say(key, amount));
        }
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
