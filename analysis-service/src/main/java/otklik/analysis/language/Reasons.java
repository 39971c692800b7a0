package otklik.analysis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import otklik.analysis.conversation.Mark;

/** Finds the words that a mark of a text rests on. */
final class Reasons {
    /** As many words as a reader takes in at a glance. */
    private static final int MOST = 4;
    /** A word that tells less than this share of what the most telling one does is no reason. */
    private static final double LEAST_SHARE = 0.3;

    private final Model model;
    private final Features features;
    private final List<Sentence> sentences;

    Reasons(Model model, Features features, List<Sentence> sentences) {
        this.model = model;
        this.features = features;
        this.sentences = sentences;
    }

    List<String> of(Mark mark) {
        List<String> own = phrases(mark, true);
        if (!own.isEmpty()) {
            return own;
        }
        for (Weights weights : List.of(model.questions(), model.managers(), model.clients(), model.closers())) {
            int number = weights.marks().indexOf(mark);
            if (number >= 0) {
                return weights == model.closers()
                        ? ofText(weights, number)
                        : ofSentence(weights, number, weights == model.questions());
            }
        }
        return mark == Mark.CLOSED_QUESTION ? whatAsks() : phrases(mark, false);
    }

    private List<String> phrases(Mark mark, boolean own) {
        List<String> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Sentence.Hit hit : sentence.hits()) {
                Phrase phrase = hit.phrase();
                if (phrase.section().mark().filter(mark::equals).isPresent() && (phrase.own() || !own)) {
                    found.add(sentence.text(hit.from(), hit.to()));
                }
            }
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private List<String> whatAsks() {
        List<String> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Sentence.Hit hit : sentence.hits()) {
                Section section = hit.phrase().section();
                if (sentence.asks() && (section == Section.QUESTION || section == Section.REQUEST)) {
                    found.add(sentence.text(hit.from(), hit.to()));
                }
            }
            if (sentence.marked()) {
                found.add("?");
            }
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private List<String> ofText(Weights weights, int mark) {
        features.read(sentences);
        return telling(weights, mark);
    }

    /** Of the sentence that shows the mark best. */
    private List<String> ofSentence(Weights weights, int mark, boolean onlyQuestions) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            if (!onlyQuestions || sentences.get(i).asks()) {
                features.read(sentences, i);
                float score = weights.scores(features)[mark];
                best = score > most ? i : best;
                most = Math.max(score, most);
            }
        }
        features.read(sentences, best);
        return telling(weights, mark);
    }

    /** Shares what each feature tells among its words and takes the words that got most. */
    private List<String> telling(Weights weights, int mark) {
        double[][] told = new double[sentences.size()][];
        for (int s = 0; s < told.length; s++) {
            told[s] = new double[sentences.get(s).words().length];
        }
        for (int f = 0; f < features.size(); f++) {
            int count = weights.count(features.number(f), mark) * features.strength(f);
            int from = features.from(f);
            int to = features.to(f);
            for (int word = from; word < to; word++) {
                told[features.sentence(f)][word] += (double) count / (to - from);
            }
        }
        double[] ranked =
                Arrays.stream(told).flatMapToDouble(Arrays::stream).sorted().toArray();
        double most = ranked.length == 0 ? 0 : ranked[ranked.length - 1];
        double least = Math.max(most * LEAST_SHARE, ranked.length > MOST ? ranked[ranked.length - MOST] : 0);
        List<String> found = new ArrayList<>();
        for (int s = 0; s < told.length; s++) {
            for (int word = 0; word < told[s].length; word++) {
                if (told[s][word] > 0 && told[s][word] >= least) {
                    found.add(sentences.get(s).words()[word].form());
                }
            }
        }
        return found.stream().distinct().limit(MOST).toList();
    }
}
