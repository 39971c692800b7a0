package otklik.analysis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits chat text into sentences of words, as people write on phones: a smile or a bracket ends a sentence as a full
 * stop does, the address of a page is one word, a sign as 👍 is a word of its own. Not for several threads at once.
 */
final class Words {
    private static final String ADDRESS = "ссылка";
    private static final int REMEMBERED = 30_000;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private final Lexicon lexicon;
    private final Stems stems = new Stems();
    private final Map<String, Word> known = new HashMap<>();

    private final List<Sentence> sentences = new ArrayList<>();
    private Word[] words = new Word[32];
    private boolean[] pauses = new boolean[32];
    private int count;
    private boolean pause;
    private boolean explains;
    private int brackets;
    private boolean quoted;

    Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Sentence> sentences(String text) {
        sentences.clear();
        start();
        brackets = 0;
        quoted = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(text, at);
            } else if (c <= ' ') {
                at += c == '\n' || c == '\r' ? end(false) : 1;
            } else if (Character.isSurrogate(c) || c >= 0x2000 && Character.getType(c) == Character.OTHER_SYMBOL) {
                at = sign(text, at);
            } else {
                at = mark(text, at, c);
            }
        }
        end(false);
        return List.copyOf(sentences);
    }

    private int mark(String text, int at, char c) {
        switch (c) {
            case '.', '!', '?', '…', ';' -> {
                return stop(text, at);
            }
            case '/' -> {
                if (at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ') {
                    end(false);
                }
            }
            case '(' -> brackets++;
            case ')' -> {
                if (brackets > 0) {
                    brackets--;
                } else {
                    end(text.indexOf('?', at) == at + 1);
                }
            }
            case '«', '„' -> quoted = true;
            case '»', '“' -> quoted = false;
            case '"' -> quoted = !quoted && text.indexOf('"', at + 1) > 0;
            case ',' -> pause = true;
            case ':', '—', '–' -> {
                pause = true;
                explains |= count > 0;
            }
            case '+' -> add("+");
            case '₽', '$', '€', '₸' -> add("₽");
            default -> {}
        }
        return at + 1;
    }

    /** What ends a sentence; a quotation's own question is not the writer's. */
    private int stop(String text, int from) {
        int at = from;
        boolean asks = false;
        while (at < text.length() && ".!?…;".indexOf(text.charAt(at)) >= 0) {
            asks |= text.charAt(at++) == '?';
        }
        if (!quoted && (asks || !insideOfWord(text, from))) {
            end(asks);
        }
        return at;
    }

    private static boolean insideOfWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private int word(String text, int from) {
        int address = endOfAddress(text, from);
        if (address > from) {
            add(ADDRESS);
            return address;
        }
        int at = from + 1;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || text.charAt(at) == '-'
                                && at + 1 < text.length()
                                && Character.isLetter(text.charAt(at + 1)))) {
            at++;
        }
        add(text.substring(from, at).toLowerCase().replace('ё', 'е'));
        return at;
    }

    /** Of {@code https://…}, {@code www.…} and {@code shop.example/page}. */
    private static int endOfAddress(String text, int from) {
        int at = from;
        boolean dot = false;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x80) {
            dot |= text.charAt(at) == '.'
                    && at > from
                    && at + 2 < text.length()
                    && latin(text.charAt(at - 1))
                    && latin(text.charAt(at + 1))
                    && latin(text.charAt(at + 2));
            at++;
        }
        if (!dot) {
            return from;
        }
        while (".,;:!?)\"".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private int sign(String text, int from) {
        int point = text.codePointAt(from);
        if (Character.getType(point) == Character.OTHER_SYMBOL) {
            add(Character.toString(point));
        }
        return from + Character.charCount(point);
    }

    private void add(String form) {
        if (count > 0 && sign(words[count - 1]) && !sign(form)) {
            end(false);
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            pauses = Arrays.copyOf(pauses, count * 2);
        }
        pauses[count] = pause && count > 0;
        words[count++] = known(form);
        pause = false;
    }

    private static boolean sign(Word word) {
        return sign(word.form());
    }

    private static boolean sign(String form) {
        return !Character.isLetterOrDigit(form.charAt(0)) && form.charAt(0) > 0x2100 && !form.equals("₽");
    }

    private int end(boolean asks) {
        if (count > 0) {
            sentences.add(new Sentence(Arrays.copyOf(words, count), Arrays.copyOf(pauses, count), asks, explains));
        } else if (asks && sentences.isEmpty()) {
            sentences.add(new Sentence(new Word[0], new boolean[0], true, false));
        }
        start();
        return 1;
    }

    private void start() {
        count = 0;
        pause = false;
        explains = false;
    }

    private Word known(String form) {
        Word word = known.get(form);
        if (word == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            word = read(form);
            known.put(form, word);
        }
        return word;
    }

    private Word read(String form) {
        String stem = Character.isDigit(form.charAt(0)) ? Word.NUMBER : stems.of(form);
        return new Word(form, stem, stem.hashCode(), pieces(form, stem), lexicon.startingWith(form, stem));
    }

    private static int[] pieces(String form, String stem) {
        if (stem.equals(Word.NUMBER)) {
            return new int[0];
        }
        String bounded = "^" + form + "$";
        int[] pieces = new int[bounded.length() * (LONGEST_PIECE - SHORTEST_PIECE + 1)];
        int count = 0;
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int from = 0; from + length <= bounded.length(); from++) {
                pieces[count++] = bounded.substring(from, from + length).hashCode();
            }
        }
        return Arrays.copyOf(pieces, count);
    }
}
