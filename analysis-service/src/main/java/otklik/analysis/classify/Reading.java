package otklik.analysis.classify;

import java.util.List;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Mark;
import otklik.analysis.language.Explained;
import otklik.analysis.language.Judge;

/** Judges a text and tells on which of its characters each mark rests. Not for several threads at once. */
public final class Reading {
    private final Judge judge;

    public Reading(Judge judge) {
        this.judge = judge;
    }

    /** @param spans none where the shape of the text told it */
    public record Marked(Mark mark, List<Span> spans) {
        public Marked {
            spans = List.copyOf(spans);
        }
    }

    public List<Marked> marks(Author author, String text) {
        Explained explained = judge.explain(author, text);
        Spans spans = new Spans(text);
        return explained.judgement().marks().stream()
                .map(mark -> new Marked(mark, spans.of(explained.because().getOrDefault(mark, List.of()))))
                .toList();
    }
}
