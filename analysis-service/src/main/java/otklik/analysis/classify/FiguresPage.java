package otklik.analysis.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import otklik.analysis.conversation.Mark;

/** The page that tells how well messages are judged. */
final class FiguresPage {
    private static final int PARTS = 10;
    private static final int ROUNDS = 5;
    private static final Map<Mark, String> OF_MANAGERS = new LinkedHashMap<>();
    private static final Map<Mark, String> OF_CLIENTS = new LinkedHashMap<>();

    static {
        OF_MANAGERS.put(Mark.SITUATION, "S");
        OF_MANAGERS.put(Mark.PROBLEM, "P");
        OF_MANAGERS.put(Mark.IMPLICATION, "I");
        OF_MANAGERS.put(Mark.NEED_PAYOFF, "N");
        OF_MANAGERS.put(Mark.OPEN_QUESTION, "open question");
        OF_MANAGERS.put(Mark.CLOSED_QUESTION, "closed question");
        OF_MANAGERS.put(Mark.NEXT_STEP, "next step");
        OF_CLIENTS.put(Mark.PRICE, "price");
        OF_CLIENTS.put(Mark.AVAILABILITY, "availability");
        OF_CLIENTS.put(Mark.PURCHASE, "purchase");
        OF_CLIENTS.put(Mark.DELIVERY, "delivery");
        OF_CLIENTS.put(Mark.CLOSER, "no reply needed");
        OF_CLIENTS.put(Mark.OBJECTION, "objection");
    }

    private final List<String> lines = new ArrayList<>();

    String text() {
        String head = String.join("\n", BuiltIn.lines("figures-head.md"));
        CrossValidation ofManagers = CrossValidation.ofManagers();
        CrossValidation ofClients = CrossValidation.ofClients();
        lines.add(head.replace("{parts}", Integer.toString(PARTS))
                .replace("{rounds}", Integer.toString(ROUNDS))
                .replace("{managers}", Integer.toString(ofManagers.labelled().size()))
                .replace("{clients}", Integer.toString(ofClients.labelled().size()))
                .replace(
                        "{composed-managers}",
                        Integer.toString(ofManagers.composed().size()))
                .replace(
                        "{composed-clients}",
                        Integer.toString(ofClients.composed().size())));
        Figures managers = figures(ofManagers);
        heading("Managers");
        table(managers, OF_MANAGERS);
        double[] macro = managers.intervalOfMacro();
        lines.add("");
        lines.add("Macro-F1 over S, P, I, N: **" + share(managers.macro()) + "** (" + share(macro[0]) + "–"
                + share(macro[1]) + ").");
        heading("Stages: labelled (rows), judged (columns), messages a round");
        confusion(managers, stages());
        heading("Questions: labelled (rows), judged (columns), messages a round");
        confusion(managers, questions());
        heading("Clients");
        table(figures(ofClients), OF_CLIENTS);
        return String.join("\n", lines) + "\n";
    }

    private static Figures figures(CrossValidation validation) {
        Figures figures = new Figures(validation.labelled());
        for (int round = 0; round < ROUNDS; round++) {
            figures.add(validation.judged(PARTS, round));
        }
        return figures;
    }

    private void heading(String text) {
        lines.add("");
        lines.add("## " + text);
        lines.add("");
    }

    private void table(Figures figures, Map<Mark, String> names) {
        lines.add("| label | messages | precision | recall | F1 | 95 % interval |");
        lines.add("|---|---|---|---|---|---|");
        names.forEach((mark, name) -> {
            Figures.Count count = figures.count(mark);
            double[] interval = figures.interval(mark);
            lines.add(String.join(
                    " | ",
                    "| " + name,
                    Long.toString(figures.labelled(mark)),
                    share(count.precision()),
                    share(count.recall()),
                    "**" + share(count.f1()) + "**",
                    share(interval[0]) + "–" + share(interval[1]) + " |"));
        });
    }

    private void confusion(Figures figures, Map<String, Predicate<Set<Mark>>> kinds) {
        lines.add("| | " + String.join(" | ", kinds.keySet()) + " |");
        lines.add("|---".repeat(kinds.size() + 1) + "|");
        kinds.forEach((name, labels) -> {
            List<String> cells = new ArrayList<>(List.of("| " + name));
            kinds.values()
                    .forEach(judged -> cells.add(String.format(Locale.ROOT, "%.1f", figures.confused(labels, judged))));
            lines.add(String.join(" | ", cells) + " |");
        });
    }

    private static Map<String, Predicate<Set<Mark>>> stages() {
        Map<String, Predicate<Set<Mark>>> kinds = new LinkedHashMap<>();
        kinds.put("none", marks -> stages(marks) == 0);
        Figures.STAGES.forEach(
                stage -> kinds.put(OF_MANAGERS.get(stage), marks -> stages(marks) == 1 && marks.contains(stage)));
        kinds.put("several", marks -> stages(marks) > 1);
        return kinds;
    }

    private static long stages(Set<Mark> marks) {
        return Figures.STAGES.stream().filter(marks::contains).count();
    }

    private static Map<String, Predicate<Set<Mark>>> questions() {
        Map<String, Predicate<Set<Mark>>> kinds = new LinkedHashMap<>();
        kinds.put("none", marks -> !marks.contains(Mark.OPEN_QUESTION) && !marks.contains(Mark.CLOSED_QUESTION));
        kinds.put("open", marks -> marks.contains(Mark.OPEN_QUESTION));
        kinds.put("closed", marks -> marks.contains(Mark.CLOSED_QUESTION));
        return kinds;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
