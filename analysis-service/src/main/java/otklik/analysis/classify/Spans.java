package otklik.analysis.classify;

import java.util.List;
import java.util.Optional;

/** Finds in a text the words that a verdict names: those are lower case, with е for ё, and joined by a space. */
final class Spans {
    private final String plain;

    Spans(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            lower.append(c == 'ё' ? 'е' : c);
        }
        plain = lower.toString();
    }

    /** In the order of the words; none for words that do not stand in the text as such, as those of an address. */
    List<Span> of(List<String> words) {
        return words.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Span> find(String words) {
        String[] parts = words.split(" ");
        for (int at = plain.indexOf(parts[0]); at >= 0; at = plain.indexOf(parts[0], at + 1)) {
            int end = endOf(parts, at);
            if (end > at) {
                return Optional.of(new Span(at, end));
            }
        }
        return Optional.empty();
    }

    /** Behind the last of the words when they stand here one after the other, else -1. */
    private int endOf(String[] parts, int start) {
        int at = start;
        for (String part : parts) {
            while (at < plain.length() && at > start && !wordlike(plain.charAt(at)) && !plain.startsWith(part, at)) {
                at++;
            }
            if (part.isEmpty() || !plain.startsWith(part, at) || !bounded(at, at + part.length())) {
                return -1;
            }
            at += part.length();
        }
        return at;
    }

    private boolean bounded(int from, int to) {
        boolean before = from > 0 && wordlike(plain.charAt(from - 1)) && wordlike(plain.charAt(from));
        boolean behind = to < plain.length() && wordlike(plain.charAt(to)) && wordlike(plain.charAt(to - 1));
        return !before && !behind;
    }

    private static boolean wordlike(char c) {
        return Character.isLetterOrDigit(c);
    }
}
