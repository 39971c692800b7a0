package otklik.analysis.classify;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import otklik.analysis.conversation.Mark;
import otklik.analysis.language.Example;

/** Reads labelled messages: tab-separated columns, {@code #} begins a comment line. */
final class Examples {
    private static final Map<String, Mark> LABELS = Map.ofEntries(
            Map.entry("S", Mark.SITUATION),
            Map.entry("P", Mark.PROBLEM),
            Map.entry("I", Mark.IMPLICATION),
            Map.entry("N", Mark.NEED_PAYOFF),
            Map.entry("open", Mark.OPEN_QUESTION),
            Map.entry("closed", Mark.CLOSED_QUESTION),
            Map.entry("price", Mark.PRICE),
            Map.entry("availability", Mark.AVAILABILITY),
            Map.entry("purchase", Mark.PURCHASE),
            Map.entry("delivery", Mark.DELIVERY));

    private Examples() {}

    /** Columns id, text, spin, question, next_step. */
    static List<Example> ofManagers(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> example(line, Mark.NEXT_STEP, null))
                .toList();
    }

    /** Columns id, text, intents, no_reply_needed, objection. */
    static List<Example> ofClients(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> example(line, Mark.OBJECTION, Mark.CLOSER))
                .toList();
    }

    private static Example example(String line, Mark last, Mark beforeLast) {
        String[] cells = line.split("\t", -1);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String label : cells[2].split(",")) {
            add(label, marks);
        }
        if (beforeLast == null) {
            add(cells[3], marks);
        } else if ("1".equals(cells[3])) {
            marks.add(beforeLast);
        }
        if ("1".equals(cells[4])) {
            marks.add(last);
        }
        return new Example(cells[1], marks);
    }

    private static void add(String label, Set<Mark> marks) {
        if (LABELS.containsKey(label)) {
            marks.add(LABELS.get(label));
        }
    }
}
