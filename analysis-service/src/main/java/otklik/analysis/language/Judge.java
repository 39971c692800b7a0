package otklik.analysis.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;

/**
 * Judges what a message says: by weights learnt from examples, over its words and the phrases of the lexicon; what the
 * user's own phrases say stands above that. Not for several threads at once.
 */
public final class Judge {
    private static final List<Section> STAGES =
            List.of(Section.SITUATION, Section.PROBLEM, Section.IMPLICATION, Section.NEED_PAYOFF);
    private static final List<Section> BY_PHRASES = List.of(Section.GREETING, Section.CLOSING, Section.UPSELL);
    private static final List<Section> BY_STATEMENTS = List.of(Section.PRESENTATION, Section.OBJECTION_ANSWER);
    private static final List<Section> OF_CLIENTS =
            List.of(Section.PRICE, Section.AVAILABILITY, Section.PURCHASE, Section.DELIVERY, Section.OBJECTION);

    private static final Set<Mark> OF_MANAGERS_ALONE = EnumSet.of(
            Mark.SITUATION, Mark.PROBLEM, Mark.IMPLICATION, Mark.NEED_PAYOFF, Mark.PRESENTATION, Mark.OBJECTION_ANSWER);

    private final Model model;
    private final Words words;
    private final Features features = new Features();

    public Judge(Lexicon lexicon) {
        model = lexicon.model();
        words = new Words(lexicon);
    }

    public Judgement judge(Author author, String text) {
        return author == Author.BOT ? Judgement.NOTHING : judge(author, words.sentences(text));
    }

    /** The same, with the words that each mark rests on. */
    public Explained explain(Author author, String text) {
        List<Sentence> sentences = words.sentences(text);
        Judgement judgement = author == Author.BOT ? Judgement.NOTHING : judge(author, sentences);
        Reasons reasons = new Reasons(model, features, sentences);
        Map<Mark, List<String>> because = new EnumMap<>(Mark.class);
        judgement.marks().forEach(mark -> because.put(mark, reasons.of(mark)));
        return new Explained(judgement, because);
    }

    private Judgement judge(Author author, List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return Judgement.NOTHING;
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean client = author == Author.CUSTOMER;
        for (int i = 0; i < sentences.size(); i++) {
            sentence(sentences, i, client, marks);
        }
        for (Section stage : STAGES) {
            unless(Section.NO_SPIN, sentences, stage, marks);
        }
        unless(Section.CLOSED_QUESTION, sentences, Section.OPEN_QUESTION, marks);
        if (asks(sentences) && !marks.contains(Mark.OPEN_QUESTION)) {
            marks.add(Mark.CLOSED_QUESTION);
        }
        if (client) {
            ofClient(sentences, marks);
        } else {
            unless(Section.NO_NEXT_STEP, sentences, Section.NEXT_STEP, marks);
        }
        return Judgement.of(marks);
    }

    private void sentence(List<Sentence> sentences, int at, boolean client, Set<Mark> marks) {
        Sentence sentence = sentences.get(at);
        boolean asks = sentence.asks();
        features.read(sentences, at);
        if (asks) {
            learnt(model.questions(), marks);
            own(sentence, STAGES, marks);
            own(sentence, List.of(Section.OPEN_QUESTION), marks);
        } else {
            told(sentence, BY_STATEMENTS, marks);
        }
        if (client) {
            learnt(model.clients(), marks);
        } else {
            learnt(model.managers(), marks);
            own(sentence, List.of(Section.NEXT_STEP), marks);
            told(sentence, BY_PHRASES, marks);
        }
    }

    private void ofClient(List<Sentence> sentences, Set<Mark> marks) {
        marks.removeAll(OF_MANAGERS_ALONE);
        features.read(sentences);
        learnt(model.closers(), marks);
        sentences.forEach(sentence -> own(sentence, OF_CLIENTS, marks));
        // A client who waits in vain is worse than an answer too many.
        if (asks(sentences)
                || marks.contains(Mark.PURCHASE)
                || marks.contains(Mark.OBJECTION)
                || has(Section.NO_CLOSER, sentences)
                || !has(Section.CLOSER, sentences)) {
            marks.remove(Mark.CLOSER);
        }
        sentences.forEach(sentence -> own(sentence, List.of(Section.CLOSER), marks));
        unless(Section.NO_CLOSER, sentences, Section.CLOSER, marks);
    }

    private static boolean asks(List<Sentence> sentences) {
        return sentences.stream().anyMatch(Sentence::asks);
    }

    private static void told(Sentence sentence, List<Section> sections, Set<Mark> marks) {
        for (Section section : sections) {
            if (sentence.has(section)) {
                marks.add(section.mark().orElseThrow());
            }
        }
    }

    private static boolean has(Section section, List<Sentence> sentences) {
        return sentences.stream().anyMatch(sentence -> sentence.has(section));
    }

    private void learnt(Weights weights, Set<Mark> marks) {
        float[] scores = weights.scores(features);
        for (int m = 0; m < scores.length; m++) {
            if (scores[m] > 0) {
                marks.add(weights.marks().get(m));
            }
        }
    }

    private static void own(Sentence sentence, List<Section> sections, Set<Mark> marks) {
        for (Section section : sections) {
            if (sentence.hasOwn(section)) {
                marks.add(section.mark().orElseThrow());
            }
        }
    }

    private static void unless(Section against, List<Sentence> sentences, Section section, Set<Mark> marks) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).hasOwn(against)) {
                marks.remove(section.mark().orElseThrow());
            }
        }
    }
}
