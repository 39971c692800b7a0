package otklik.analysis.language;

import java.util.List;

/**
 * A word as it stands in a text.
 *
 * @param form lower case, ё as е
 * @param stem what its forms share; {@code #} for a number
 * @param hash of the stem
 * @param grams hashes of its pieces of a few letters, so that a word never seen before is known by its kin
 * @param starts the phrases that may begin with it
 */
record Word(String form, String stem, int hash, int[] grams, List<Phrase> starts) {
    static final String NUMBER = "#";

    boolean number() {
        return stem.equals(NUMBER);
    }
}
