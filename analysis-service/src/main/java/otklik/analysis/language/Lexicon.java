package otklik.analysis.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases by what they mean, read from text: {@code [section]} lines, then a {@link Phrase} a line; {@code #} and a
 * space at the beginning of a line is a comment. The user's own lines add to the built-in ones; {@code -} and a space
 * before a phrase takes a built-in one away. A line that is no phrase is an error that names it. With the phrases go
 * the weights of words, learnt from examples.
 */
public final class Lexicon {
    private final Model model;
    private final Map<String, List<Phrase>> byStem = new HashMap<>();
    private final Map<String, List<Phrase>> byForm = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new LinkedHashMap<>();
    private final List<Phrase> byNumber = new ArrayList<>();

    /** Phrases alone. */
    public Lexicon(List<String> lines) {
        this(lines, List.of(), Model.NONE);
    }

    /** @param own the lines of the user's file */
    public Lexicon(List<String> lines, List<String> own, Model model) {
        this.model = model;
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        Stems stems = new Stems();
        add(lines, false, phrases, stems);
        add(own, true, phrases, stems);
        phrases.values().forEach(this::index);
    }

    Model model() {
        return model;
    }

    /** The phrases that may begin with this word. */
    List<Phrase> startingWith(String form, String stem) {
        List<Phrase> found = new ArrayList<>(byStem.getOrDefault(stem, List.of()));
        found.addAll(byForm.getOrDefault(form, List.of()));
        byBeginning.forEach((beginning, phrases) -> {
            if (form.startsWith(beginning)) {
                found.addAll(phrases);
            }
        });
        found.addAll(stem.equals(Word.NUMBER) ? byNumber : List.of());
        return found.stream().distinct().toList();
    }

    private void index(Phrase phrase) {
        Phrase.Step first = phrase.first();
        first.stems().forEach(stem -> byStem.computeIfAbsent(stem, key -> new ArrayList<>())
                .add(phrase));
        first.forms().forEach(form -> byForm.computeIfAbsent(form, key -> new ArrayList<>())
                .add(phrase));
        first.beginnings().forEach(beginning -> byBeginning
                .computeIfAbsent(beginning, key -> new ArrayList<>())
                .add(phrase));
        if (first.number()) {
            byNumber.add(phrase);
        }
    }

    private static void add(List<String> lines, boolean own, Map<String, Phrase> phrases, Stems stems) {
        Section section = null;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            try {
                if (line.startsWith("[")) {
                    section = Section.named(line.replaceAll("[\\[\\]]", ""));
                } else if (!line.isEmpty() && !line.equals("#") && !line.startsWith("# ")) {
                    add(section, line, own, phrases, stems);
                }
            } catch (IllegalArgumentException e) {
                String problem = line.startsWith("[") ? "names no known section" : e.getMessage();
                throw new IllegalArgumentException("line " + number + " of the lexicon " + problem, e);
            }
        }
    }

    private static void add(Section section, String line, boolean own, Map<String, Phrase> phrases, Stems stems) {
        if (section == null) {
            throw new IllegalArgumentException("stands in no section");
        }
        boolean takesAway = own && line.startsWith("- ");
        String text = (takesAway ? line.substring(2) : line).strip().replaceAll("\\s+", " ");
        String key = section + " " + text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        if (!takesAway) {
            phrases.put(key, new Phrase(section, own, text, stems));
        } else if (phrases.remove(key) == null) {
            throw new IllegalArgumentException("takes away what is not there: " + text);
        }
    }
}
