package otklik.analysis.language;

import java.util.List;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.language.Lexicon.Section;
import otklik.analysis.language.Words.Sentence;

/** Judges what a message says, by the lexicon and by nothing else. Not for several threads at once. */
public final class Judge {
    private final Lexicon lexicon;
    private final Words words = new Words();

    public Judge(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Judgement judge(Author author, String text) {
        List<Sentence> sentences = words.sentences(text);
        return switch (author) {
            case CUSTOMER -> ofClient(sentences);
            case MANAGER, CHANNEL -> new Judgement(false, asks(sentences), false, movesOn(sentences));
            case BOT -> Judgement.NOTHING;
        };
    }

    private Judgement ofClient(List<Sentence> sentences) {
        boolean asks = asks(sentences);
        boolean wantsToBuy = sentences.stream().anyMatch(s -> lexicon.has(Section.WANTS_TO_BUY, s.words()));
        return new Judgement(!asks && !wantsToBuy && closes(sentences), asks, wantsToBuy, false);
    }

    private boolean closes(List<Sentence> sentences) {
        return !sentences.isEmpty()
                && sentences.stream().allMatch(s -> lexicon.isMadeOf(s.words(), Section.CLOSER, Section.FILLER))
                && sentences.stream().anyMatch(s -> lexicon.has(Section.CLOSER, s.words()));
    }

    private boolean asks(List<Sentence> sentences) {
        return sentences.stream()
                .anyMatch(s -> !lexicon.has(Section.NO_QUESTION, s.words())
                        && (s.asks() || lexicon.has(Section.QUESTION, lexicon.core(s.words()))));
    }

    private boolean movesOn(List<Sentence> sentences) {
        return sentences.stream()
                .anyMatch(s ->
                        lexicon.has(Section.NEXT_STEP, s.words()) && !lexicon.has(Section.NO_NEXT_STEP, s.words()));
    }
}
