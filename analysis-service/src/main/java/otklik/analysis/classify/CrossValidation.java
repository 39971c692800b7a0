package otklik.analysis.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Mark;
import otklik.analysis.language.Example;
import otklik.analysis.language.Judge;
import otklik.analysis.language.Lexicon;
import otklik.analysis.language.Model;

/**
 * Judges every labelled message by a model that has not seen it: learnt from the other parts and from composed examples,
 * of which those that are nearly the same as a labelled message are left out.
 */
final class CrossValidation {
    private static final double NEARLY_THE_SAME = 0.75;

    private final Author author;
    private final List<Example> labelled;
    private final List<Example> composed;
    private final Lexicon phrases = new Lexicon(BuiltIn.phrases());

    private CrossValidation(Author author, List<Example> labelled, List<Example> composed) {
        this.author = author;
        this.labelled = labelled;
        this.composed = unlike(composed, labelled);
    }

    static CrossValidation ofManagers() {
        return new CrossValidation(Author.MANAGER, BuiltIn.labelledManagers(), BuiltIn.composedManagers());
    }

    static CrossValidation ofClients() {
        return new CrossValidation(Author.CUSTOMER, BuiltIn.labelledClients(), BuiltIn.composedClients());
    }

    List<Example> labelled() {
        return labelled;
    }

    List<Example> composed() {
        return composed;
    }

    /** The marks given to each labelled message, in their order. */
    List<Set<Mark>> judged(int parts, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<Set<Mark>> judged = new ArrayList<>(Collections.nCopies(labelled.size(), Set.of()));
        for (int part = 0; part < parts; part++) {
            List<Example> learnt = new ArrayList<>(composed);
            List<Integer> unseen = new ArrayList<>();
            for (int i = 0; i < order.size(); i++) {
                if (i % parts == part) {
                    unseen.add(order.get(i));
                } else {
                    learnt.add(labelled.get(order.get(i)));
                }
            }
            Judge judge = judge(learnt);
            for (int i : unseen) {
                judged.set(i, judge.judge(author, labelled.get(i).text()).marks());
            }
        }
        return judged;
    }

    private Judge judge(List<Example> learnt) {
        boolean clients = author == Author.CUSTOMER;
        Model model = Model.learn(phrases, clients ? List.of() : learnt, clients ? learnt : List.of());
        return new Judge(new Lexicon(BuiltIn.phrases(), List.of(), model));
    }

    private static List<Example> unlike(List<Example> composed, List<Example> labelled) {
        Function<Example, Set<String>> words = example -> new TreeSet<>(
                Arrays.asList(example.text().toLowerCase().replace('ё', 'е').split("[^\\p{L}\\p{N}]+")));
        List<Set<String>> known = labelled.stream().map(words).toList();
        return composed.stream()
                .filter(example -> known.stream().noneMatch(text -> alike(text, words.apply(example))))
                .toList();
    }

    /** They share most of their words. */
    private static boolean alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared >= NEARLY_THE_SAME * (one.size() + other.size() - shared);
    }
}
