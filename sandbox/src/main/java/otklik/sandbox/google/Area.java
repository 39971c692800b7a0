package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of a tab, zero-based and half-open. */
record Area(Tab tab, int startRow, int endRow, int startColumn, int endColumn) {
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{0,3})\\$?(\\d*)");

    /** Of {@code 'Tab'!A1:B2}, {@code Tab!A:B}, {@code Tab!2:3}, {@code A1} or {@code Tab}. */
    static Area parsed(Workbook workbook, String range) {
        int mark = range.lastIndexOf('!');
        if (mark < 0 && workbook.named(unquoted(range)).isPresent()) {
            Tab tab = workbook.named(unquoted(range)).orElseThrow();
            return new Area(tab, 0, tab.rowCount, 0, tab.columnCount);
        }
        Tab tab = mark < 0
                ? workbook.tabs.get(0)
                : workbook.named(unquoted(range.substring(0, mark))).orElseThrow(() -> unreadable(range));
        String[] ends = range.substring(mark + 1).split(":", -1);
        Matcher first = CELL.matcher(ends[0]);
        Matcher last = CELL.matcher(ends[ends.length - 1]);
        if (ends.length > 2 || !first.matches() || !last.matches() || ends[0].isEmpty()) {
            throw unreadable(range);
        }
        Area area = new Area(
                tab,
                first.group(2).isEmpty() ? 0 : Integer.parseInt(first.group(2)) - 1,
                last.group(2).isEmpty() ? tab.rowCount : Integer.parseInt(last.group(2)),
                first.group(1).isEmpty() ? 0 : column(first.group(1)) - 1,
                last.group(1).isEmpty() ? tab.columnCount : column(last.group(1)));
        area.requireStartInGrid(range);
        return area;
    }

    /** Of a {@code GridRange}: what it leaves out is unbounded. */
    static Area of(Workbook workbook, JsonNode range) {
        Tab tab = workbook.withId(range.path("sheetId").asInt());
        Area area = new Area(
                tab,
                range.path("startRowIndex").asInt(0),
                range.path("endRowIndex").asInt(tab.rowCount),
                range.path("startColumnIndex").asInt(0),
                range.path("endColumnIndex").asInt(tab.columnCount));
        area.requireInGrid(area.toString());
        return area;
    }

    Area clamped() {
        return new Area(
                tab, startRow, Math.min(endRow, tab.rowCount), startColumn, Math.min(endColumn, tab.columnCount));
    }

    void requireInGrid(String asked) {
        requireStartInGrid(asked);
        if (endRow > tab.rowCount || endColumn > tab.columnCount) {
            throw beyond(asked);
        }
    }

    @Override
    public String toString() {
        return "'" + tab.title.replace("'", "''") + "'!" + letters(startColumn) + (startRow + 1) + ":"
                + letters(endColumn - 1) + endRow;
    }

    private void requireStartInGrid(String asked) {
        if (startRow < 0 || startColumn < 0 || startRow >= tab.rowCount || startColumn >= tab.columnCount) {
            throw beyond(asked);
        }
        if (endRow < startRow || endColumn < startColumn) {
            throw unreadable(asked);
        }
    }

    private Refused beyond(String asked) {
        return Refused.invalid("Range (" + asked + ") exceeds grid limits. Max rows: " + tab.rowCount
                + ", max columns: " + tab.columnCount);
    }

    private static Refused unreadable(String range) {
        return Refused.invalid("Unable to parse range: " + range);
    }

    private static String unquoted(String title) {
        return title.startsWith("'") && title.endsWith("'") && title.length() > 1
                ? title.substring(1, title.length() - 1).replace("''", "'")
                : title;
    }

    private static int column(String letters) {
        return letters.toUpperCase().chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
