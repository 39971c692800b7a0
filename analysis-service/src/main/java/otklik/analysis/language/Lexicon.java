package otklik.analysis.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import otklik.analysis.language.Words.Word;

/**
 * Phrases by what they mean, read from text: {@code [section]} lines, then a {@link Phrase} a line; {@code #} at the
 * beginning of a line is a comment. A line that is no phrase is an error that names it.
 */
public final class Lexicon {
    enum Section {
        /** What may stand before the beginning of a sentence without changing it. */
        FILLER,
        QUESTION,
        NO_QUESTION,
        CLOSER,
        WANTS_TO_BUY,
        NEXT_STEP,
        NO_NEXT_STEP
    }

    private final Map<Section, List<Phrase>> phrases = new EnumMap<>(Section.class);

    public Lexicon(List<String> lines) {
        Words words = new Words();
        for (Section section : Section.values()) {
            phrases.put(section, new ArrayList<>());
        }
        Section section = null;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.startsWith("[")) {
                section = section(line, number);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(section, line, number, words);
            }
        }
    }

    boolean has(Section section, List<Word> sentence) {
        return phrases.get(section).stream().anyMatch(phrase -> phrase.isIn(sentence));
    }

    /** The sentence is made of phrases of these sections and of nothing else. */
    boolean isMadeOf(List<Word> sentence, Section... sections) {
        boolean[] reached = new boolean[sentence.size() + 1];
        reached[0] = true;
        for (int at = 0; at < sentence.size(); at++) {
            for (Section section : sections) {
                for (Phrase phrase : phrases.get(section)) {
                    int end = reached[at] ? phrase.endsAt(sentence, at) : -1;
                    if (end >= 0) {
                        reached[end] = true;
                    }
                }
            }
        }
        return reached[sentence.size()];
    }

    /** The sentence without the fillers at its beginning. */
    List<Word> core(List<Word> sentence) {
        for (Phrase filler : phrases.get(Section.FILLER)) {
            int end = sentence.isEmpty() ? -1 : filler.endsAt(sentence, 0);
            if (end > 0) {
                return core(sentence.subList(end, sentence.size()));
            }
        }
        return sentence;
    }

    private void add(Section section, String line, int number, Words words) {
        if (section == null) {
            throw new IllegalArgumentException("line " + number + " of the lexicon stands in no section");
        }
        try {
            phrases.get(section).add(new Phrase(line, words));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " of the lexicon is " + e.getMessage(), e);
        }
    }

    private static Section section(String line, int number) {
        try {
            return Section.valueOf(line.replaceAll("[\\[\\]]", "").strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " of the lexicon names no known section", e);
        }
    }
}
