package otklik.publisher.look;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What people read in the spreadsheet and in the service's health, in one language. */
public final class Words {
    public static final Words RUSSIAN = in("ru_RU");
    public static final Words ENGLISH = in("en_US");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "otklik.publisher.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English for a spreadsheet that is, else Russian. */
    public static Words in(String locale) {
        return new Words(Locale.forLanguageTag(locale.startsWith("en") ? "en" : "ru"));
    }

    /** A sentence with these values. */
    public String of(String key, Object... values) {
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(values);
    }

    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
