package otklik.analysis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A sentence with the phrases of the lexicon that stand in it. */
final class Sentence {
    /** A phrase and where it stands: words from {@code from} to before {@code to}. */
    record Hit(Phrase phrase, int from, int to) {}

    private static final Set<Section> CLOSERS = EnumSet.of(Section.CLOSER, Section.CLOSER_WORD, Section.FILLER);

    private final Word[] words;
    private final boolean[] pauses;
    private final boolean marked;
    private final boolean explains;
    private final List<Hit> hits = new ArrayList<>();
    private final int core;
    private long sections;
    private long ownSections;

    /**
     * @param pauses whether a comma or a dash stands before each word
     * @param marked ends with a question mark
     * @param explains has a colon or a dash
     */
    Sentence(Word[] words, boolean[] pauses, boolean marked, boolean explains) {
        this.words = words;
        this.pauses = pauses;
        this.marked = marked;
        this.explains = explains;
        BitSet beginnings = new BitSet();
        core = afterFillers(beginnings);
        for (int at = 0; at < words.length; at++) {
            for (Phrase phrase : words[at].starts()) {
                if (phrase.afterPause() ? behindPause(at) : !phrase.atStart() || beginnings.get(at)) {
                    find(phrase, at);
                }
            }
        }
    }

    Word[] words() {
        return words;
    }

    /** The words from {@code from} to before {@code to} as one text. */
    String text(int from, int to) {
        return Arrays.stream(words, from, to).map(Word::form).collect(Collectors.joining(" "));
    }

    boolean pauseBefore(int word) {
        return pauses[word];
    }

    /** Has a question mark of its own, not one in a quotation. */
    boolean marked() {
        return marked;
    }

    boolean explains() {
        return explains;
    }

    /** The first word that is no filler. */
    int core() {
        return core;
    }

    List<Hit> hits() {
        return hits;
    }

    long sections() {
        return sections;
    }

    boolean has(Section section) {
        return (sections & section.bit()) != 0;
    }

    /** By a phrase of the user's own file. */
    boolean hasOwn(Section section) {
        return (ownSections & section.bit()) != 0;
    }

    boolean asks() {
        if (hasOwn(Section.NO_QUESTION)) {
            return false;
        }
        return marked
                || hasOwn(Section.QUESTION)
                || hasOwn(Section.REQUEST)
                || !has(Section.NO_QUESTION) && (has(Section.REQUEST) || has(Section.QUESTION) && !explains);
    }

    /** Says that no reply is needed and says nothing else. */
    boolean onlyCloses() {
        boolean[] reached = new boolean[words.length + 1];
        reached[0] = true;
        for (Hit hit : hits) {
            reached[hit.to()] |=
                    reached[hit.from()] && CLOSERS.contains(hit.phrase().section());
        }
        return reached[words.length] && has(Section.CLOSER);
    }

    /** Behind a comma or a dash, and perhaps one filler. */
    private boolean behindPause(int at) {
        return pauses[at] || at > 0 && pauses[at - 1] && filler(words[at - 1]);
    }

    private static boolean filler(Word word) {
        return word.starts().stream().anyMatch(phrase -> phrase.section() == Section.FILLER);
    }

    private void find(Phrase phrase, int at) {
        int end = phrase.endsAt(words, at);
        if (end >= 0) {
            hits.add(new Hit(phrase, at, end));
            sections |= phrase.section().bit();
            ownSections |= phrase.own() ? phrase.section().bit() : 0;
        }
    }

    /** Notes where the sentence may be said to begin: at its first word and after each filler. */
    private int afterFillers(BitSet beginnings) {
        int at = 0;
        while (at < words.length) {
            beginnings.set(at);
            int next = at;
            for (Phrase phrase : words[at].starts()) {
                next = phrase.section() == Section.FILLER ? Math.max(next, phrase.endsAt(words, at)) : next;
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return 0;
    }
}
