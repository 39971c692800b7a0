package otklik.analysis.conversation;

import java.util.regex.Pattern;

/** The beginning of a text as it may be shown to others: one line, without what could name a person. */
public final class Snippet {
    public static final int LONGEST = 120;
    private static final Pattern LINK =
            Pattern.compile("(?iu)\\b(?:https?://|www\\.)\\S+|\\b[a-z0-9-]+\\.(?:ru|com|рф|me|net|org)/\\S*");
    private static final Pattern MAIL = Pattern.compile("(?iu)[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern NICKNAME = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]{3,}");
    private static final int SHORTEST_NUMBER = 7;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s().-]{0,2}\\d){6,}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Snippet() {}

    /** At most {@value #LONGEST} characters, cut with an ellipsis. */
    public static String of(String text) {
        String clean = text;
        if (text.indexOf('.') >= 0 || text.indexOf('/') >= 0) {
            clean = LINK.matcher(clean).replaceAll("[ссылка]");
        }
        if (clean.indexOf('@') >= 0) {
            clean = MAIL.matcher(clean).replaceAll("[почта]");
            clean = NICKNAME.matcher(clean).replaceAll("[имя]");
        }
        if (clean.chars().filter(c -> c >= '0' && c <= '9').count() >= SHORTEST_NUMBER) {
            clean = NUMBER.matcher(clean).replaceAll("[номер]");
        }
        clean = SPACE.matcher(clean).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    /** Of a message with these marks: empty where no example would show it. */
    public static String of(String text, Judgement judged) {
        return judged.bits() == 0 || judged.closer() ? "" : of(text);
    }
}
