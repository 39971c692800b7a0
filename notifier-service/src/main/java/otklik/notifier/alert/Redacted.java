package otklik.notifier.alert;

import java.util.regex.Pattern;

/** A text as a team's chat may show it: one line, no links, addresses, names with @ or numbers, not long. */
final class Redacted {
    private static final int LONGEST = 120;
    private static final Pattern LINK =
            Pattern.compile("(?iu)\\b(?:https?://|www\\.)\\S+|\\b[a-z0-9-]+\\.(?:ru|com|рф|me|net|org)/\\S*");
    private static final Pattern MAIL = Pattern.compile("(?iu)[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]{3,}");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]{0,2}\\d){6,}");

    private Redacted() {}

    static String of(String text) {
        String line = LINK.matcher(text).replaceAll("[ссылка]");
        line = MAIL.matcher(line).replaceAll("[почта]");
        line = NAME.matcher(line).replaceAll("[имя]");
        line = NUMBER.matcher(line)
                .replaceAll("[номер]")
                .replaceAll("\\s+", " ")
                .strip();
        int[] points = line.codePoints().toArray();
        return points.length <= LONGEST ? line : new String(points, 0, LONGEST - 1).stripTrailing() + "…";
    }
}
