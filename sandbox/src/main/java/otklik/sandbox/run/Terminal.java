package otklik.sandbox.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shows the status in place on a terminal; elsewhere prints it when a while has passed. */
final class Terminal {
    private static final Duration WHILE = Duration.ofSeconds(15);
    /** A row that the terminal breaks itself would be one that we do not count. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";
    private static final int USUAL_WIDTH = 80;
    /** Where the details of a line begin, and go on below. */
    private static final int INDENT = 26;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean interactive = System.console() != null;
    private final int width = width();
    private int shown;
    private Instant printedAt = Instant.MIN;

    void show(List<String> lines, Instant now) {
        if (interactive) {
            List<String> rows =
                    lines.stream().flatMap(line -> folded(line, width).stream()).toList();
            StringBuilder frame = new StringBuilder(shown > 0 ? "\u001b[" + shown + "A" : "").append(NO_WRAP);
            rows.forEach(row -> frame.append("\u001b[2K").append(row).append('\n'));
            out.print(frame.append("\u001b[J").append(WRAP));
            out.flush();
            shown = rows.size();
        } else if (Duration.between(printedAt, now).compareTo(WHILE) >= 0 || printedAt.equals(Instant.MIN)) {
            lines.forEach(out::println);
            out.println();
            printedAt = now;
        }
    }

    void say(String line) {
        out.println(line);
        shown = 0;
    }

    /** Breaks a line between words, below its details; one on a very narrow terminal is left to be cut. */
    static List<String> folded(String line, int width) {
        List<String> rows = new ArrayList<>();
        String rest = line;
        while (rest.length() > width && width >= 2 * INDENT) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > INDENT ? space : width;
            rows.add(rest.substring(0, end).stripTrailing());
            rest = " ".repeat(INDENT) + rest.substring(end).strip();
        }
        rows.add(rest);
        return rows;
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
