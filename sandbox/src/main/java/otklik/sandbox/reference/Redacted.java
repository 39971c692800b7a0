package otklik.sandbox.reference;

/** A text as others may see it: one line, nothing that names a person, 120 characters at most. */
final class Redacted {
    private static final int LONGEST = 120;

    private Redacted() {}

    static String of(String text) {
        String line = text.replaceAll(
                        "(?iu)\\b(?:https?://|www\\.)\\S+|\\b[a-z0-9-]+\\.(?:ru|com|рф|me|net|org)/\\S*", "[ссылка]")
                .replaceAll("(?iu)[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}", "[почта]")
                .replaceAll("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]{3,}", "[имя]")
                .replaceAll("\\+?\\d(?:[\\s().-]{0,2}\\d){6,}", "[номер]")
                .replaceAll("\\s+", " ")
                .strip();
        int[] points = line.codePoints().toArray();
        return points.length <= LONGEST ? line : new String(points, 0, LONGEST - 1).stripTrailing() + "…";
    }
}
