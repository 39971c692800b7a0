package otklik.sandbox.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an export has brought.
 *
 * @param dialogs and {@code orders}: those made in the period
 * @param linkedOrders those of the orders that name their dialog
 * @param deadLetters rows that could not be read
 * @param tabs rows of each, without the header, in the order of the spreadsheet
 * @param where the result is kept, a line each
 */
record ExportSummary(
        Wish.Dates dates,
        long chats,
        long messages,
        long dialogs,
        long managers,
        long orders,
        long linkedOrders,
        long deadLetters,
        Map<String, Long> tabs,
        Duration took,
        List<String> where) {
    ExportSummary {
        where = List.copyOf(where);
    }

    List<String> lines(Texts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("export.title", dates.from().toString(), dates.to().toString()));
        lines.add(line(texts, "chats", chats));
        lines.add(line(texts, "messages", messages));
        lines.add(line(texts, "dialogs", dialogs));
        lines.add(line(texts, "managers", managers));
        lines.add(line(texts, "orders", orders) + texts.of("export.linked", linkedOrders));
        lines.add(line(texts, "dead", deadLetters));
        lines.add("  " + texts.of("export.tabs"));
        tabs.forEach((tab, rows) -> lines.add("    %-26s %d".formatted(tab, rows)));
        lines.add("  " + texts.of("export.took", took.toMinutes(), took.toSecondsPart()));
        where.forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static String line(Texts texts, String what, long count) {
        return "  %-26s %d".formatted(texts.of("export." + what), count);
    }
}
