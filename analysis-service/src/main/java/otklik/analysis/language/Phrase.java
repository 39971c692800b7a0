package otklik.analysis.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the lexicon: words in their order. {@code слово} stands for all its forms, {@code =слово} for this one,
 * {@code слов*} for all that begin so, {@code а|б} for either, {@code ..} for up to three words between, {@code #} for
 * any number; {@code ^} at the beginning ties the phrase to the beginning of the sentence, {@code ,} to that of a part of
 * it behind a comma or a dash, {@code $} to its end.
 */
final class Phrase {
    private static final int GAP = 3;
    private static final Pattern BOTH = Pattern.compile("=[^\\s|]*\\*");

    private final Section section;
    private final boolean own;
    private final boolean atStart;
    private final boolean afterPause;
    private final boolean atEnd;
    private final Step[] steps;

    /** @param own from the user's file, so that it decides over what was learnt */
    Phrase(Section section, boolean own, String line, Stems stems) {
        this.section = section;
        this.own = own;
        List<String> parts = List.of(line.strip().split("\\s+"));
        atStart = "^".equals(parts.get(0));
        afterPause = ",".equals(parts.get(0));
        int from = atStart || afterPause ? 1 : 0;
        atEnd = "$".equals(parts.get(parts.size() - 1));
        List<Step> found = new ArrayList<>();
        boolean gap = false;
        for (String part : parts.subList(from, Math.max(parts.size() - (atEnd ? 1 : 0), from))) {
            if ("..".equals(part)) {
                gap = true;
            } else {
                found.add(Step.of(part, gap, stems));
                gap = false;
            }
        }
        if (found.isEmpty()
                || gap
                || found.get(0).gapBefore()
                || BOTH.matcher(line).find()) {
            throw new IllegalArgumentException("no phrase: " + line);
        }
        steps = found.toArray(Step[]::new);
    }

    Section section() {
        return section;
    }

    boolean own() {
        return own;
    }

    /** Only at the beginning of a sentence. */
    boolean atStart() {
        return atStart;
    }

    /** Only behind a comma or a dash. */
    boolean afterPause() {
        return afterPause;
    }

    Step first() {
        return steps[0];
    }

    /** The place behind the phrase when it stands at {@code start}, else -1. */
    int endsAt(Word[] sentence, int start) {
        return endOf(sentence, start, 0);
    }

    private int endOf(Word[] sentence, int at, int step) {
        if (step == steps.length) {
            return atEnd && at < sentence.length ? -1 : at;
        }
        int reach = steps[step].gapBefore() ? GAP : 0;
        for (int skip = 0; skip <= reach && at + skip < sentence.length; skip++) {
            if (steps[step].fits(sentence[at + skip])) {
                int end = endOf(sentence, at + skip + 1, step + 1);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** One word of a phrase. */
    record Step(Set<String> stems, Set<String> forms, List<String> beginnings, boolean number, boolean gapBefore) {
        static Step of(String part, boolean gapBefore, Stems stems) {
            List<String> options = Stream.of(part.split("\\|"))
                    .map(option -> option.toLowerCase().replace('ё', 'е'))
                    .toList();
            return new Step(
                    options.stream()
                            .filter(option -> !option.startsWith("=") && !option.endsWith("*"))
                            .map(stems::of)
                            .collect(Collectors.toSet()),
                    options.stream()
                            .filter(option -> option.startsWith("="))
                            .map(option -> option.substring(1))
                            .collect(Collectors.toSet()),
                    options.stream()
                            .filter(option -> option.endsWith("*"))
                            .map(option -> option.substring(0, option.length() - 1))
                            .toList(),
                    options.contains(Word.NUMBER),
                    gapBefore);
        }

        boolean fits(Word word) {
            if (stems.contains(word.stem()) || forms.contains(word.form()) || number && word.number()) {
                return true;
            }
            for (int i = 0; i < beginnings.size(); i++) {
                if (word.form().startsWith(beginnings.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
