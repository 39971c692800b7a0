package otklik.analysis.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import otklik.analysis.conversation.Mark;

/**
 * Learns weights from examples: for each mark a linear support vector machine with squared hinge loss, by dual
 * coordinate descent. The same examples in the same order give the same weights, bit by bit.
 */
public final class Learner {
    /** How much a wrong example costs against small weights. */
    private static final double COST = 2;

    private static final int ROUNDS = 8;
    /** Which sentence shows a mark is looked for again with better weights so often. */
    private static final int WITNESS_ROUNDS = 2;

    private static final int BIAS = 1 << Features.BITS;
    /** A feature seen in fewer examples tells of them only. */
    private static final int SEEN_LEAST = 2;

    private final Words words;
    private final Features features = new Features();

    public Learner(Lexicon lexicon) {
        words = new Words(lexicon);
    }

    /** Each text as a whole is an instance of its marks. */
    public Weights learnByText(List<Example> examples, List<Mark> marks) {
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            features.read(words.sentences(examples.get(i).text()));
            instances.add(instance(i));
        }
        return learn(examples, marks, instances);
    }

    /** A text has a mark when one of its sentences has it; which one is found out while learning. */
    public Weights learnBySentence(List<Example> examples, List<Mark> marks, boolean onlyQuestions) {
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            List<Sentence> sentences = words.sentences(examples.get(i).text());
            for (int s = 0; s < sentences.size(); s++) {
                if (!onlyQuestions || sentences.get(s).asks()) {
                    features.read(sentences, s);
                    instances.add(instance(i));
                }
            }
        }
        return learn(examples, marks, instances);
    }

    /** Features and how strongly they speak, of the example of this number. */
    private record Instance(int example, int[] features, double[] values) {
        double score(double[] weights) {
            double sum = weights[BIAS];
            for (int f = 0; f < features.length; f++) {
                sum += weights[features[f]] * values[f];
            }
            return sum;
        }
    }

    private Instance instance(int example) {
        int[] numbers = new int[features.size()];
        double[] values = new double[numbers.length];
        for (int f = 0; f < numbers.length; f++) {
            numbers[f] = features.number(f);
            values[f] = features.strength(f) * features.scale();
        }
        return new Instance(example, numbers, values);
    }

    private static Weights learn(List<Example> examples, List<Mark> marks, List<Instance> all) {
        int[] seen = new int[BIAS];
        all.forEach(instance -> Arrays.stream(instance.features()).forEach(f -> seen[f]++));
        BitSet kept = new BitSet();
        for (int f = 0; f < seen.length; f++) {
            kept.set(f, seen[f] >= SEEN_LEAST);
        }
        List<Instance> instances = all.stream().map(i -> only(i, kept)).toList();
        double[][] weights = new double[marks.size()][];
        for (int m = 0; m < weights.length; m++) {
            Mark mark = marks.get(m);
            weights[m] = learn(instances, examples, mark);
            for (int again = 0; again < WITNESS_ROUNDS; again++) {
                List<Instance> witnesses = witnesses(instances, examples, mark, weights[m]);
                if (witnesses.size() < instances.size()) {
                    weights[m] = learn(witnesses, examples, mark);
                }
            }
        }
        return pack(marks, weights, kept);
    }

    private static Instance only(Instance instance, BitSet kept) {
        int[] at = IntStream.range(0, instance.features().length)
                .filter(f -> kept.get(instance.features()[f]))
                .toArray();
        return new Instance(
                instance.example(),
                Arrays.stream(at).map(f -> instance.features()[f]).toArray(),
                Arrays.stream(at).mapToDouble(f -> instance.values()[f]).toArray());
    }

    /** Of an example that has the mark only the instance that shows it best; of the others all. */
    private static List<Instance> witnesses(
            List<Instance> instances, List<Example> examples, Mark mark, double[] weights) {
        Map<Integer, Instance> best = new HashMap<>();
        for (Instance instance : instances) {
            best.merge(instance.example(), instance, (a, b) -> b.score(weights) > a.score(weights) ? b : a);
        }
        return instances.stream()
                .filter(i -> !examples.get(i.example()).is(mark) || best.get(i.example()) == i)
                .toList();
    }

    /** The last weight is the bias. */
    private static double[] learn(List<Instance> instances, List<Example> examples, Mark mark) {
        double[] weights = new double[BIAS + 1];
        double[] alphas = new double[instances.size()];
        int[] order = IntStream.range(0, alphas.length).toArray();
        Random random = new Random(17);
        for (int round = 0; round < ROUNDS; round++) {
            for (int left = order.length; left > 1; left--) {
                int other = random.nextInt(left);
                int swapped = order[other];
                order[other] = order[left - 1];
                order[left - 1] = swapped;
            }
            for (int i : order) {
                Instance instance = instances.get(i);
                boolean positive = examples.get(instance.example()).is(mark);
                alphas[i] += step(instance, positive, alphas[i], weights);
            }
        }
        return weights;
    }

    /** Moves the weights towards the instance as far as pays, and tells how far. */
    private static double step(Instance instance, boolean positive, double alpha, double[] weights) {
        double slack = 1 / (2 * COST * (positive ? POSITIVE : 1));
        double sign = positive ? 1 : -1;
        double square = 1 + slack;
        for (double value : instance.values()) {
            square += value * value;
        }
        double gradient = sign * instance.score(weights) - 1 + alpha * slack;
        double change = Math.max(-alpha, -gradient / square);
        weights[BIAS] += change * sign;
        for (int f = 0; f < instance.features().length; f++) {
            weights[instance.features()[f]] += change * sign * instance.values()[f];
        }
        return change;
    }

    /** One that has the mark is rarer than one that has not, and costs more. */
    private static final double POSITIVE = 2;

    private static Weights pack(List<Mark> marks, double[][] weights, BitSet kept) {
        int count = marks.size();
        float[] biases = new float[count];
        float[] steps = new float[count];
        for (int m = 0; m < count; m++) {
            double most = 1e-9;
            for (int f = 0; f < BIAS; f++) {
                most = Math.max(most, Math.abs(weights[m][f]));
            }
            steps[m] = (float) (most / 127);
            biases[m] = (float) weights[m][BIAS];
        }
        int[] features = new int[kept.cardinality()];
        byte[] counts = new byte[features.length * count];
        int found = 0;
        for (int f = kept.nextSetBit(0); f >= 0; f = kept.nextSetBit(f + 1)) {
            boolean weighs = false;
            for (int m = 0; m < count; m++) {
                counts[found * count + m] = (byte) Math.round(weights[m][f] / steps[m]);
                weighs |= counts[found * count + m] != 0;
            }
            if (weighs) {
                features[found++] = f;
            }
        }
        return new Weights(marks, biases, steps, Arrays.copyOf(features, found), Arrays.copyOf(counts, found * count));
    }
}
