package otklik.analysis.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import otklik.analysis.conversation.Mark;
import otklik.analysis.language.Example;

/** How well marks given to messages agree with their labels, over one or more rounds of judging them all. */
final class Figures {
    static final List<Mark> STAGES = List.of(Mark.SITUATION, Mark.PROBLEM, Mark.IMPLICATION, Mark.NEED_PAYOFF);
    private static final int DRAWS = 1000;

    private final List<Example> labelled;
    private final List<List<Set<Mark>>> rounds = new ArrayList<>();

    Figures(List<Example> labelled) {
        this.labelled = labelled;
    }

    Figures add(List<Set<Mark>> judged) {
        rounds.add(judged);
        return this;
    }

    /** Right, wrong and missed. */
    record Count(int right, int wrong, int missed) {
        /** Of those that were given the mark, the share that have it; from 0 to 1. */
        double precision() {
            return right == 0 ? 0 : (double) right / (right + wrong);
        }

        /** Of those that have the mark, the share that were given it; from 0 to 1. */
        double recall() {
            return right == 0 ? 0 : (double) right / (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
        }
    }

    Count count(Mark mark) {
        return count(mark, all());
    }

    /** The mean of F1 over the stages of SPIN. */
    double macro() {
        return macro(all());
    }

    long labelled(Mark mark) {
        return labelled.stream().filter(example -> example.is(mark)).count();
    }

    /** Within which F1 would lie in 95 of 100 draws of as many messages. */
    double[] interval(Mark mark) {
        return interval(drawn -> count(mark, drawn).f1());
    }

    double[] intervalOfMacro() {
        return interval(this::macro);
    }

    /** How often messages of the first kind were judged to be of the second, a round. */
    double confused(java.util.function.Predicate<Set<Mark>> labels, java.util.function.Predicate<Set<Mark>> judged) {
        int found = 0;
        for (List<Set<Mark>> round : rounds) {
            for (int i = 0; i < labelled.size(); i++) {
                found += labels.test(labelled.get(i).marks()) && judged.test(round.get(i)) ? 1 : 0;
            }
        }
        return (double) found / rounds.size();
    }

    private int[] all() {
        return IntStream.range(0, labelled.size()).toArray();
    }

    private double macro(int[] messages) {
        return STAGES.stream()
                .mapToDouble(stage -> count(stage, messages).f1())
                .average()
                .orElseThrow();
    }

    private Count count(Mark mark, int[] messages) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (List<Set<Mark>> round : rounds) {
            for (int i : messages) {
                boolean has = labelled.get(i).is(mark);
                boolean given = round.get(i).contains(mark);
                right += has && given ? 1 : 0;
                wrong += !has && given ? 1 : 0;
                missed += has && !given ? 1 : 0;
            }
        }
        return new Count(right, wrong, missed);
    }

    private double[] interval(ToDoubleFunction<int[]> figure) {
        Random random = new Random(42);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = figure.applyAsDouble(
                    random.ints(labelled.size(), 0, labelled.size()).toArray());
        }
        Arrays.sort(drawn);
        return new double[] {drawn[DRAWS * 25 / 1000], drawn[DRAWS * 975 / 1000 - 1]};
    }
}
