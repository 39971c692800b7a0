package otklik.analysis.language;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import otklik.analysis.conversation.Mark;

/**
 * How much each feature speaks for each mark: a linear model. Kept as text: the marks, for each its bias and the value
 * of a step, then in Base64 the features that weigh, in their order: distance to the one before, and a byte of steps for
 * each mark.
 */
public final class Weights {
    static final Weights NONE = new Weights(List.of(), new float[0], new float[0], new int[0], new byte[0]);
    private static final int LINE = 116;

    private final List<Mark> marks;
    private final float[] biases;
    private final float[] steps;
    private final int[] features;
    private final byte[] counts;
    private final int[] rows = new int[1 << Features.BITS];

    /** @param counts of steps, for each feature as many as there are marks */
    Weights(List<Mark> marks, float[] biases, float[] steps, int[] features, byte[] counts) {
        this.marks = List.copyOf(marks);
        this.biases = biases;
        this.steps = steps;
        this.features = features;
        this.counts = counts;
        for (int i = 0; i < features.length; i++) {
            rows[features[i]] = i + 1;
        }
    }

    List<Mark> marks() {
        return marks;
    }

    /** For each mark how much all the features speak for it; above 0 they speak for it more than against. */
    float[] scores(Features text) {
        int[] sums = new int[marks.size()];
        for (int i = 0; i < text.size(); i++) {
            int row = rows[text.number(i)];
            if (row > 0) {
                int strength = text.strength(i);
                int at = (row - 1) * sums.length;
                for (int m = 0; m < sums.length; m++) {
                    sums[m] += counts[at + m] * strength;
                }
            }
        }
        float[] scores = new float[sums.length];
        float scale = (float) text.scale();
        for (int m = 0; m < scores.length; m++) {
            scores[m] = biases[m] + sums[m] * steps[m] * scale;
        }
        return scores;
    }

    /** How much this feature speaks for the mark, in steps. */
    int count(int feature, int mark) {
        int row = rows[feature];
        return row == 0 ? 0 : counts[(row - 1) * marks.size() + mark];
    }

    /** @throws IllegalArgumentException when it is not what {@link #lines} gave */
    public static Weights of(List<String> lines) {
        List<String> read = lines.stream().filter(line -> !line.startsWith("#")).toList();
        List<Mark> marks =
                Arrays.stream(read.get(0).split(" ")).map(Mark::valueOf).toList();
        byte[] body = Base64.getDecoder().decode(String.join("", read.subList(3, read.size())));
        int[] features = new int[body.length];
        byte[] counts = new byte[body.length];
        int found = 0;
        int feature = -1;
        for (int at = 0; at < body.length; found++) {
            int distance = 0;
            int shift = 0;
            byte part;
            do {
                part = body[at++];
                distance |= (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            feature += distance;
            features[found] = feature;
            System.arraycopy(body, at, counts, found * marks.size(), marks.size());
            at += marks.size();
        }
        return new Weights(
                marks,
                floats(read.get(1)),
                floats(read.get(2)),
                Arrays.copyOf(features, found),
                Arrays.copyOf(counts, found * marks.size()));
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(" ", marks.stream().map(Mark::name).toList()));
        lines.add(text(biases));
        lines.add(text(steps));
        ByteBuffer body = ByteBuffer.allocate(features.length * (marks.size() + 5));
        int before = -1;
        for (int i = 0; i < features.length; i++) {
            int distance = features[i] - before;
            before = features[i];
            while (distance > 0x7f) {
                body.put((byte) (distance & 0x7f | 0x80));
                distance >>>= 7;
            }
            body.put((byte) distance);
            body.put(counts, i * marks.size(), marks.size());
        }
        String packed =
                Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(body.array(), body.position()));
        for (int at = 0; at < packed.length(); at += LINE) {
            lines.add(packed.substring(at, Math.min(at + LINE, packed.length())));
        }
        return lines;
    }

    private static float[] floats(String line) {
        String[] parts = line.split(" ");
        float[] values = new float[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(parts[i]);
        }
        return values;
    }

    private static String text(float[] values) {
        List<String> parts = new ArrayList<>();
        for (float value : values) {
            parts.add(Float.toString(value));
        }
        return String.join(" ", parts);
    }
}
