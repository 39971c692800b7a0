package otklik.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text of {@code parse_mode=HTML} as Telegram does: few tags, all closed in order, four named entities. */
final class HtmlText {
    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "tg-emoji",
            "span",
            "pre",
            "code",
            "blockquote");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|([a-z]+));?");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?:\\s+[\\w-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[\\w.-]+))?)*\\s*");

    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    /** @throws BadRequest where Telegram could not parse the entities */
    static String plain(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        while (at < html.length()) {
            switch (html.charAt(at)) {
                case '<' -> tag();
                case '&' -> entity();
                default -> plain.append(html.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw unreadable("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return plain.toString();
    }

    private void tag() {
        int begin = at;
        int end = html.indexOf('>', begin);
        boolean closing = html.startsWith("</", begin);
        if (end < 0) {
            throw unreadable("Unclosed " + (closing ? "end" : "start") + " tag at byte offset " + offset(begin));
        }
        if (closing) {
            close(begin, html.substring(begin + 2, end).strip().toLowerCase(Locale.ROOT));
        } else {
            open(begin, html.substring(begin + 1, end));
        }
        at = end + 1;
    }

    private void open(int begin, String inside) {
        String name = inside.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        String attributes = inside.substring(name.length());
        boolean spoiler = !name.equals("span") || attributes.matches("\\s+class\\s*=\\s*[\"']?tg-spoiler[\"']?\\s*");
        if (!TAGS.contains(name) || !spoiler) {
            throw unreadable("Unsupported start tag \"" + name + "\" at byte offset " + offset(begin));
        }
        if (!ATTRIBUTES.matcher(attributes).matches()) {
            throw unreadable("Expected equal sign in declaration of an attribute of the tag \"" + name
                    + "\" at byte offset " + offset(begin));
        }
        open.push(name);
    }

    private void close(int begin, String name) {
        if (open.isEmpty()) {
            throw unreadable("Unexpected end tag at byte offset " + offset(begin));
        }
        String expected = open.pop();
        if (!name.isEmpty() && !name.equals(expected)) {
            throw unreadable("Unmatched end tag at byte offset " + offset(begin) + ", expected \"</" + expected
                    + ">\", found \"</" + name + ">\"");
        }
    }

    /** An entity that Telegram does not know stays as it is written. */
    private void entity() {
        Matcher entity = ENTITY.matcher(html).region(at, html.length());
        String meaning = entity.lookingAt() ? meaning(entity) : "";
        plain.append(meaning.isEmpty() ? "&" : meaning);
        at = meaning.isEmpty() ? at + 1 : entity.end();
    }

    private static String meaning(Matcher entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), "");
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private int offset(int position) {
        return html.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    private static BadRequest unreadable(String reason) {
        return new BadRequest("can't parse entities: " + reason);
    }
}
