package otklik.notifier.report;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A text in both its forms.
 *
 * @param html escaped, with Telegram's tags
 * @param plain what a reader sees; Telegram's limit counts its UTF-16 units
 */
public record Rich(String html, String plain) {
    public static final Rich NOTHING = text("");

    public static Rich text(String text) {
        return new Rich(escaped(text), text);
    }

    public static Rich bold(String text) {
        return new Rich("<b>" + escaped(text) + "</b>", text);
    }

    public static Rich italic(String text) {
        return new Rich("<i>" + escaped(text) + "</i>", text);
    }

    public static Rich link(String address, String words) {
        return new Rich(
                "<a href=\"" + escaped(address).replace("\"", "&quot;") + "\">" + escaped(words) + "</a>", words);
    }

    public static Rich join(String separator, Collection<Rich> parts) {
        return new Rich(
                parts.stream().map(Rich::html).collect(Collectors.joining(separator)),
                parts.stream().map(Rich::plain).collect(Collectors.joining(separator)));
    }

    public Rich plus(Rich other) {
        return new Rich(html + other.html, plain + other.plain);
    }

    public Rich plus(String text) {
        return plus(text(text));
    }

    public int length() {
        return plain.length();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
