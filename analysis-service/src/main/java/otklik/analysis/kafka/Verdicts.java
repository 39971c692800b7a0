package otklik.analysis.kafka;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Snippet;
import otklik.analysis.language.Judge;

/**
 * Judges texts and remembers the short ones that were judged last: in chats the same few words are said again and again.
 * Not for several threads at once.
 */
final class Verdicts {
    /** A text's judgement, and its beginning as examples show it. */
    record Verdict(Judgement judged, String snippet) {}

    /** With texts of this length, a few megabytes of each author at most. */
    private static final int REMEMBERED = 4_000;

    private static final int LONGEST = 160;

    private final Judge judge;
    private final Map<Author, Map<String, Verdict>> known = new EnumMap<>(Author.class);

    Verdicts(Judge judge) {
        this.judge = judge;
    }

    Verdict of(Author author, String text) {
        return text.length() > LONGEST
                ? verdict(author, text)
                : known.computeIfAbsent(author, a -> new Recent()).computeIfAbsent(text, t -> verdict(author, t));
    }

    private Verdict verdict(Author author, String text) {
        Judgement judged = judge.judge(author, text);
        return new Verdict(judged, Snippet.of(text, judged));
    }

    private static final class Recent extends LinkedHashMap<String, Verdict> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
            return size() > REMEMBERED;
        }
    }
}
