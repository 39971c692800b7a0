package otklik.ingest.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the findings, Russian unless asked otherwise. */
public final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param language {@code ru} or {@code en} */
    public Words(String language) {
        locale = Locale.forLanguageTag("en".equals(language) ? "en" : "ru");
        bundle = ResourceBundle.getBundle(
                "otklik.ingest.check.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The finding of this code; text and remedy may take the same values. */
    Finding finding(String code, Severity severity, Object... values) {
        String remedy = severity == Severity.OK ? "" : of(code + ".remedy", values);
        return new Finding(code, severity, of(code, values), remedy);
    }
}
