package otklik.analysis.language;

import java.util.Arrays;
import java.util.List;

/**
 * What can be told of a text, each as a number that stands for it: its words and their neighbours, pieces of words,
 * phrases of the lexicon, apart for sentences that ask and that do not. A place is kept with each, so that a verdict can
 * show the words it rests on. Used again for text after text; not for several threads at once.
 */
final class Features {
    /** Features are numbers below 2 to this power. */
    static final int BITS = 18;

    private static final int STEM = 1;
    private static final int PAIR = 2;
    private static final int PIECE = 3;
    private static final int SECTION = 4;
    private static final int SECTIONS = 5;
    private static final int BEGINNING = 6;
    private static final int END = 7;
    private static final int SHAPE = 8;
    private static final int CLAUSE = 9;
    private static final int NEAR = 10;
    private static final int IN_TEXT = 11;

    /** How strongly each kind speaks, in the order of the kinds. */
    private static final int[] STRENGTHS = {0, 2, 2, 1, 3, 2, 3, 2, 3, 2, 1, 1};

    private final int[] seen = new int[1 << BITS];
    private int round;
    private int[] numbers = new int[512];
    private int[] places = new int[512];
    private int[] strengths = new int[512];
    private int size;
    private int squares;

    /** Of the whole text. */
    void read(List<Sentence> sentences) {
        begin();
        int asking = 0;
        long sections = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            asking += sentence.asks() ? 1 : 0;
            sections |= sentence.sections();
            read(sentence, i);
        }
        add(SHAPE, Math.min(asking, 2), 0, 0, 0);
        add(SHAPE, 16 + Math.min(sentences.size(), 4), 0, 0, 0);
        if (asking > 0) {
            sections(IN_TEXT, 0, sections);
        }
    }

    /** Of one sentence, and a little of what stands before and after it. */
    void read(List<Sentence> sentences, int one) {
        begin();
        read(sentences.get(one), one);
        for (int i = 0; i < sentences.size(); i++) {
            if (i != one) {
                int where = (i < one ? 0 : 1) + (sentences.get(i).asks() ? 2 : 0);
                sections(IN_TEXT, where * 64, sentences.get(i).sections());
            }
        }
        add(SHAPE, 128 + Math.min(one, 2), one, 0, 0);
        add(SHAPE, 132 + Math.min(sentences.size() - one, 3), one, 0, 0);
    }

    private void begin() {
        size = 0;
        squares = 0;
        round++;
    }

    private void read(Sentence sentence, int s) {
        int asks = sentence.asks() ? 1 : 0;
        words(sentence, s, asks);
        phrases(sentence, s, asks);
    }

    private void sections(int kind, int salt, long sections) {
        for (long left = sections; left != 0; left &= left - 1) {
            add(kind, salt + Long.numberOfTrailingZeros(left), 0, 0, 0);
        }
    }

    int size() {
        return size;
    }

    /** How strongly the feature speaks, whatever its weight. */
    int strength(int at) {
        return strengths[at];
    }

    /** What makes texts long and short alike. */
    double scale() {
        return 1 / Math.sqrt(Math.max(squares, 1));
    }

    int number(int at) {
        return numbers[at];
    }

    int sentence(int at) {
        return places[at] >>> 20;
    }

    /** First word of the place in its sentence. */
    int from(int at) {
        return places[at] >>> 10 & 0x3ff;
    }

    /** The word behind the place. */
    int to(int at) {
        return places[at] & 0x3ff;
    }

    private void words(Sentence sentence, int s, int asks) {
        Word[] words = sentence.words();
        for (int i = 0; i < words.length; i++) {
            Word word = words[i];
            add(STEM, word.hash() * 2 + asks, s, i, i + 1);
            for (int piece : word.grams()) {
                add(PIECE, piece * 2 + asks, s, i, i + 1);
            }
            if (i + 1 < words.length) {
                add(PAIR, (word.hash() * 31 + words[i + 1].hash()) * 2 + asks, s, i, i + 2);
            }
            if (i + 2 < words.length) {
                add(NEAR, (word.hash() * 31 + words[i + 2].hash()) * 2 + asks, s, i, i + 3);
            }
            if (sentence.pauseBefore(i)) {
                add(CLAUSE, word.form().hashCode() * 2 + asks, s, i, i + 1);
            }
        }
        if (words.length > 0) {
            int core = sentence.core();
            int first = words[core].form().hashCode();
            add(BEGINNING, first * 2 + asks, s, core, core + 1);
            if (core + 1 < words.length) {
                add(BEGINNING, (first * 31 + words[core + 1].hash()) * 2 + asks, s, core, core + 2);
            }
            add(END, words[words.length - 1].hash() * 2 + asks, s, words.length - 1, words.length);
            add(SHAPE, 32 + asks * 8 + Math.min(words.length / 2, 7), s, 0, 0);
        }
        if (sentence.onlyCloses()) {
            add(SECTION, 128, s, 0, words.length);
        }
        if (sentence.explains()) {
            add(SHAPE, 64 + asks * 2 + (sentence.marked() ? 1 : 0), s, 0, 0);
        }
    }

    private void phrases(Sentence sentence, int s, int asks) {
        for (Sentence.Hit hit : sentence.hits()) {
            int section = hit.phrase().section().ordinal();
            add(SECTION, section * 2 + asks, s, hit.from(), hit.to());
            for (long left = sentence.sections() & -1L << section + 1; left != 0; left &= left - 1) {
                add(SECTIONS, (section * 64 + Long.numberOfTrailingZeros(left)) * 2 + asks, s, hit.from(), hit.to());
            }
        }
    }

    private void add(int kind, int value, int sentence, int from, int to) {
        int mixed = (value ^ kind * 0x9E3779B9) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 15) * 0xC2B2AE35;
        int number = (mixed ^ mixed >>> 13) >>> 32 - BITS;
        if (seen[number] == round) {
            return;
        }
        seen[number] = round;
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            places = Arrays.copyOf(places, size * 2);
            strengths = Arrays.copyOf(strengths, size * 2);
        }
        numbers[size] = number;
        strengths[size] = STRENGTHS[kind];
        squares += STRENGTHS[kind] * STRENGTHS[kind];
        places[size++] = sentence < 1 << 12 && to < 1 << 10 ? sentence << 20 | from << 10 | to : 0;
    }
}
