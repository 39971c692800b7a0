package otklik.analysis.language;

import org.tartarus.snowball.ext.RussianStemmer;

/** The stem of a Russian word: what all its forms share. Not for several threads at once. */
final class Stems {
    private final RussianStemmer stemmer = new RussianStemmer();

    /** @param form lower case, ё as е */
    String of(String form) {
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
