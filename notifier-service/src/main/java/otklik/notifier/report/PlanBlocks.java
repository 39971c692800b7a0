package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;

/** Parts an improvement plan where it turns to the next measure, so that messages are cut there. */
final class PlanBlocks {
    private static final int LONGEST_LINE = 1_000;

    private PlanBlocks() {}

    static List<Rich> of(String plan) {
        List<List<Rich>> blocks = new ArrayList<>();
        for (String line : plan.lines().toList()) {
            if (blocks.isEmpty() || begins(line)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(begins(line) ? Rich.bold(line) : Rich.text(Cut.to(LONGEST_LINE, line)));
        }
        return blocks.stream().map(lines -> Rich.join("\n", lines)).toList();
    }

    private static boolean begins(String line) {
        return line.startsWith("🔴") || line.startsWith("🟡") || line.startsWith("🟢");
    }
}
