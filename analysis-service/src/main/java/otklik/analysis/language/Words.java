package otklik.analysis.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Splits chat text into sentences of words. A word is known by its form and its stem; addresses of pages are left out,
 * a sign as 👍 is a word of its own. Not for several threads at once.
 */
final class Words {
    /** @param form lower case, ё as е */
    record Word(String form, String stem) {}

    /** @param asks ends with a question mark */
    record Sentence(List<Word> words, boolean asks) {}

    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.|pay\\.)\\S+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…;\\n]*(?:[.!?…;\\n]+|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}]+)*|[\\p{So}\\p{Cn}]|\\)+|\\++");

    private final RussianStemmer stemmer = new RussianStemmer();

    List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher matcher =
                SENTENCE.matcher(ADDRESS.matcher(text.replace(" / ", "\n")).replaceAll(" ссылка "));
        while (matcher.find()) {
            List<Word> words = words(matcher.group());
            boolean asks = matcher.group().indexOf('?') >= 0;
            if (!words.isEmpty() || asks) {
                sentences.add(new Sentence(words, asks));
            }
        }
        return sentences;
    }

    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        while (matcher.find()) {
            if (!matcher.group().startsWith(")")) {
                words.add(new Word(matcher.group(), stem(matcher.group())));
            }
        }
        return words;
    }

    String stem(String form) {
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
