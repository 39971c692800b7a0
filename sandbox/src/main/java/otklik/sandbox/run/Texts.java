package otklik.sandbox.run;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the status, Russian unless asked otherwise. */
final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    Texts(String language) {
        locale = Locale.forLanguageTag("en".equals(language) ? "en" : "ru");
        bundle = ResourceBundle.getBundle(
                "otklik.sandbox.run.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
