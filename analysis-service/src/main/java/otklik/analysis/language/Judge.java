package otklik.analysis.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;
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
            case MANAGER, CHANNEL -> marked(false, asks(sentences), false, movesOn(sentences));
            case BOT -> Judgement.NOTHING;
        };
    }

    private Judgement ofClient(List<Sentence> sentences) {
        boolean asks = asks(sentences);
        boolean wantsToBuy = sentences.stream().anyMatch(s -> lexicon.has(Section.WANTS_TO_BUY, s.words()));
        return marked(!asks && !wantsToBuy && closes(sentences), asks, wantsToBuy, false);
    }

    private static Judgement marked(boolean closer, boolean asks, boolean wantsToBuy, boolean nextStep) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (closer) {
            marks.add(Mark.CLOSER);
        }
        if (asks) {
            marks.add(Mark.CLOSED_QUESTION);
        }
        if (wantsToBuy) {
            marks.add(Mark.PURCHASE);
        }
        if (nextStep) {
            marks.add(Mark.NEXT_STEP);
        }
        return Judgement.of(marks);
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
