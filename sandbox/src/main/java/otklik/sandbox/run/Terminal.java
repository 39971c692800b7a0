package otklik.sandbox.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Shows the status in place on a terminal; elsewhere prints it when a while has passed. */
final class Terminal {
    private static final Duration WHILE = Duration.ofSeconds(15);
    private static final int WIDEST = 400;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean interactive = System.console() != null;
    private final int width = width();
    private int shown;
    private Instant printedAt = Instant.MIN;

    void show(List<String> lines, Instant now) {
        if (interactive) {
            StringBuilder frame = new StringBuilder(shown > 0 ? "\u001b[" + shown + "A" : "");
            lines.forEach(line -> frame.append("\u001b[2K").append(cut(line)).append('\n'));
            out.print(frame.append("\u001b[J"));
            out.flush();
            shown = lines.size();
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

    private String cut(String line) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : WIDEST;
    }
}
