package otklik.analysis.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import otklik.analysis.language.Words.Word;

/**
 * A line of the lexicon: words in their order. {@code слово} stands for all its forms, {@code =слово} for this one,
 * {@code слов*} for all that begin so, {@code а|б} for either, {@code ..} for up to three words between, {@code #} for
 * any number; {@code ^} at the beginning ties the phrase to the beginning of the sentence, {@code $} to its end.
 */
final class Phrase {
    private static final int GAP = 3;

    private record Step(
            Set<String> stems, Set<String> forms, List<String> beginnings, boolean number, boolean gapBefore) {
        boolean fits(Word word) {
            return stems.contains(word.stem())
                    || forms.contains(word.form())
                    || beginnings.stream().anyMatch(word.form()::startsWith)
                    || number && Character.isDigit(word.form().charAt(0));
        }
    }

    private final boolean atStart;
    private final boolean atEnd;
    private final List<Step> steps = new ArrayList<>();

    Phrase(String line, Words words) {
        List<String> parts = List.of(line.strip().split("\\s+"));
        atStart = "^".equals(parts.get(0));
        atEnd = "$".equals(parts.get(parts.size() - 1));
        boolean gap = false;
        for (String part : parts.subList(atStart ? 1 : 0, parts.size() - (atEnd ? 1 : 0))) {
            if ("..".equals(part)) {
                gap = true;
            } else {
                steps.add(step(part, gap, words));
                gap = false;
            }
        }
        if (steps.isEmpty() || gap) {
            throw new IllegalArgumentException("no phrase: " + line);
        }
    }

    boolean isIn(List<Word> sentence) {
        int last = atStart ? 0 : sentence.size() - 1;
        for (int start = 0; start <= last; start++) {
            if (endsAt(sentence, start) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The place behind the phrase when it stands at {@code start}, else -1. */
    int endsAt(List<Word> sentence, int start) {
        int end = endOf(sentence, start, 0);
        return atEnd && end >= 0 && end < sentence.size() ? -1 : end;
    }

    private int endOf(List<Word> sentence, int at, int step) {
        if (step == steps.size()) {
            return at;
        }
        int reach = steps.get(step).gapBefore() ? GAP : 0;
        for (int skip = 0; skip <= reach && at + skip < sentence.size(); skip++) {
            if (steps.get(step).fits(sentence.get(at + skip))) {
                int end = endOf(sentence, at + skip + 1, step + 1);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static Step step(String part, boolean gapBefore, Words words) {
        List<String> options = Stream.of(part.split("\\|"))
                .map(option -> option.replace('ё', 'е'))
                .toList();
        return new Step(
                options.stream()
                        .filter(option -> !option.startsWith("=") && !option.endsWith("*"))
                        .map(words::stem)
                        .collect(Collectors.toSet()),
                options.stream()
                        .filter(option -> option.startsWith("="))
                        .map(option -> option.substring(1))
                        .collect(Collectors.toSet()),
                options.stream()
                        .filter(option -> option.endsWith("*"))
                        .map(option -> option.substring(0, option.length() - 1))
                        .toList(),
                options.contains("#"),
                gapBefore);
    }
}
