package otklik.publisher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.publisher.text.Redaction.Hidden;

/** Cuts a text at the ends of what is hidden and of what bears a mark. */
public final class Parts {
    /** What is looked at of a beginning, and beyond it so much that what is hidden there is known as a whole. */
    private static final int NEAR = 300;

    private static final int SEAM = 100;

    private Parts() {}

    /** Characters of the text, half-open, that a mark rests on. */
    public record Span(int from, int to, String mark) {}

    /** What is hidden shows no mark. */
    public static List<Part> of(String text, List<Hidden> hidden, List<Span> spans) {
        TreeSet<Integer> ends = Stream.concat(
                        spans.stream().flatMap(span -> Stream.of(span.from(), span.to())),
                        hidden.stream().flatMap(piece -> Stream.of(piece.from(), piece.to())))
                .filter(end -> end > 0 && end < text.length())
                .collect(Collectors.toCollection(TreeSet::new));
        ends.add(text.length());
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int to : ends) {
            add(parts, text, from, to, hidden, spans);
            from = to;
        }
        return parts;
    }

    /** The beginning of a text as it is shown, without marks, about so many characters, at most {@value #NEAR}. */
    public static List<Part> beginning(String text, Redaction redaction, int most) {
        boolean far = text.length() > NEAR + SEAM;
        String near = far ? text.substring(0, NEAR + SEAM) : text;
        String shown = far ? text.substring(0, whole(text, NEAR)) + "…" : text;
        List<Part> parts = new ArrayList<>();
        int left = most;
        for (Part part : of(shown, redaction.of(near), List.of())) {
            if (left <= 0) {
                break;
            }
            boolean cut = part.text() != null && part.text().length() > left;
            parts.add(cut ? Part.words(part.text().substring(0, whole(part.text(), left)) + "…", Set.of()) : part);
            left -= part.text() == null ? 0 : part.text().length();
        }
        return parts;
    }

    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static void add(List<Part> parts, String text, int from, int to, List<Hidden> hidden, List<Span> spans) {
        for (Hidden piece : hidden) {
            if (piece.from() <= from && to <= piece.to()) {
                if (piece.from() == from) {
                    parts.add(Part.hidden(piece.what()));
                }
                return;
            }
        }
        if (from < to) {
            Set<String> marks = spans.stream()
                    .filter(span -> span.from() <= from && to <= span.to())
                    .map(Span::mark)
                    .collect(Collectors.toSet());
            parts.add(Part.words(text.substring(from, to), marks));
        }
    }
}
