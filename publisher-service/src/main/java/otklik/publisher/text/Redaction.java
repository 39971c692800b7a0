package otklik.publisher.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether texts are shown in full, or without phones, addresses and the like. */
public enum Redaction {
    FULL,
    REDACTED;

    // Each run of signs is looked at from its beginning and once: a text of one long word must not take minutes.
    private static final String STREET =
            "(?<!\\p{L})(?iu:ул|улица|улице|улицу|улицы|пр-т|пр-кт|просп|проспект|проспекте"
                    + "|пер|переулок|переулке|пл|площадь|площади|бул|бульвар|бульваре|шоссе|наб|набережная|проезд|мкр|микрорайон)"
                    + "(?!\\p{L})\\.?";
    private static final String HOUSE =
            "(?:[,\\s]*+(?iu:дом|д|корпус|корп|к|стр|квартира|кв|подъезд)?(?!\\p{L})\\.?\\s*+"
                    + "\\d+\\p{L}?(?!\\p{L}))";
    /** A street with a name or a number, or the number of a flat. */
    private static final String ADDRESS =
            STREET + "\\s*+\\p{Lu}[\\p{L}-]*+(?:\\s++\\p{Lu}[\\p{L}-]*+)?" + HOUSE + "*+|" + STREET
                    + "\\s*+(?:[\\p{L}-]{1,64}+\\.?,?\\s++){1,3}" + HOUSE + "++|\\p{Lu}[\\p{L}-]{1,64}+\\s++" + STREET
                    + HOUSE + "*+"
                    + "|(?<!\\p{L})(?iu:кв|квартира|подъезд|домофон|дом)(?!\\p{L})\\.?\\s*+(?:№\\s*+)?\\d+\\p{L}?(?!\\p{L})";

    /** What is hidden, the surest first: of two that overlap the earlier kind stays. */
    private static final List<Kind> KINDS = List.of(
            kind("mail", "(?:\\G|(?<![\\p{L}\\p{N}._%+-]))[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}"),
            kind("link", "\\b(?:https?://|www\\.)\\S+|(?<![a-z0-9-])[a-z0-9-]++\\.(?:ru|com|рф|me|net|org)/\\S*"),
            kind("nickname", "(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]{3,}"),
            kind("card", "(?<!\\d)\\d{4}(?:[\\s-]?\\d{4}){3}(?:[\\s-]?\\d{1,3})?(?!\\d)"),
            kind("phone", "(?<![\\p{L}\\d])(?:\\+\\d(?:[\\s().-]{0,2}\\d){9,13}|[78](?:[\\s().-]{0,2}\\d){10})(?!\\d)"),
            kind("number", "\\+?\\d(?:[\\s().-]{0,2}\\d){6,}+"),
            new Kind("address", Pattern.compile(ADDRESS)));

    private record Kind(String name, Pattern pattern) {}

    /** Characters of the text, half-open. */
    public record Hidden(int from, int to, String what) {}

    /** What is not shown of this text, in order, without overlaps. */
    public List<Hidden> of(String text) {
        List<Hidden> found = new ArrayList<>();
        if (this == REDACTED) {
            KINDS.forEach(kind -> add(kind, text, found));
            found.sort(Comparator.comparingInt(Hidden::from));
        }
        return found;
    }

    /** Of a client: the first name and an initial, unless names are shown in full. */
    public String name(String full) {
        if (this == FULL || full == null) {
            return full;
        }
        if (!of(full).isEmpty()) {
            return "…" + full.substring(Math.max(0, full.length() - 2));
        }
        String[] words = full.strip().split("\\s+");
        return words.length == 1 ? words[0] : words[0] + " " + words[1].substring(0, initial(words[1])) + ".";
    }

    private static int initial(String word) {
        return Character.charCount(word.codePointAt(0));
    }

    private static void add(Kind kind, String text, List<Hidden> found) {
        Matcher matcher = kind.pattern().matcher(text);
        while (matcher.find()) {
            MatchResult hit = matcher.toMatchResult();
            if (hit.end() > hit.start()
                    && found.stream().noneMatch(known -> known.from() < hit.end() && hit.start() < known.to())) {
                found.add(new Hidden(hit.start(), hit.end(), kind.name()));
            }
        }
    }

    private static Kind kind(String name, String pattern) {
        return new Kind(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
