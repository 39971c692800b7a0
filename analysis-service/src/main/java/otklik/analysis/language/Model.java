package otklik.analysis.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import otklik.analysis.conversation.Mark;

/**
 * What was learnt from labelled examples.
 *
 * @param questions of managers, question by question
 * @param managers what a manager's message does, sentence by sentence
 * @param clients what a client's message wants, sentence by sentence
 * @param closers whether a client's message needs no reply, as a whole
 */
public record Model(Weights questions, Weights managers, Weights clients, Weights closers) {
    private static final List<Mark> OF_CLOSERS = List.of(Mark.CLOSER);
    /** Knows nothing. */
    public static final Model NONE = new Model(Weights.NONE, Weights.NONE, Weights.NONE, Weights.NONE);

    private static final List<Mark> OF_QUESTIONS =
            List.of(Mark.OPEN_QUESTION, Mark.SITUATION, Mark.PROBLEM, Mark.IMPLICATION, Mark.NEED_PAYOFF);
    private static final List<Mark> OF_MANAGERS = List.of(Mark.NEXT_STEP);
    private static final List<Mark> OF_CLIENTS =
            List.of(Mark.PRICE, Mark.AVAILABILITY, Mark.PURCHASE, Mark.DELIVERY, Mark.OBJECTION);

    /** @throws IllegalArgumentException when it is not what {@link #lines} gave */
    public static Model of(List<String> lines) {
        List<Integer> blanks = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).isEmpty())
                .boxed()
                .toList();
        return new Model(
                Weights.of(lines.subList(0, blanks.get(0))),
                Weights.of(lines.subList(blanks.get(0) + 1, blanks.get(1))),
                Weights.of(lines.subList(blanks.get(1) + 1, blanks.get(2))),
                Weights.of(lines.subList(blanks.get(2) + 1, lines.size())));
    }

    /** As text: the four with an empty line between. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(questions.lines());
        lines.add("");
        lines.addAll(managers.lines());
        lines.add("");
        lines.addAll(clients.lines());
        lines.add("");
        lines.addAll(closers.lines());
        return lines;
    }

    /** The same examples in the same order give the same model. */
    public static Model learn(Lexicon lexicon, List<Example> ofManagers, List<Example> ofClients) {
        Learner learner = new Learner(lexicon);
        return new Model(
                learner.learnBySentence(ofManagers, OF_QUESTIONS, true),
                learner.learnBySentence(ofManagers, OF_MANAGERS, false),
                learner.learnBySentence(ofClients, OF_CLIENTS, false),
                learner.learnByText(ofClients, OF_CLOSERS));
    }
}
