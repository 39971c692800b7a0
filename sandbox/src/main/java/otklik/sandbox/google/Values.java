package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The {@code values} part of the API, on ranges in A1 notation. */
final class Values {
    private Values() {}

    /** A {@code ValueRange}: empty ends of rows and columns are left out. */
    static ObjectNode read(Workbook workbook, String range, boolean byColumns) {
        Area area = Area.parsed(workbook, range).clamped();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("range", area.toString()).put("majorDimension", byColumns ? "COLUMNS" : "ROWS");
        ArrayNode values = byColumns ? columns(area) : rows(area);
        if (!values.isEmpty()) {
            answer.set("values", values);
        }
        return answer;
    }

    /** Writes a {@code ValueRange}; the answer is an {@code UpdateValuesResponse} without the spreadsheet's id. */
    static ObjectNode write(Workbook workbook, String range, JsonNode valueRange, String inputOption) {
        boolean typed = typed(inputOption);
        Area area = Area.parsed(workbook, range);
        area.requireInGrid(range);
        if ("COLUMNS".equals(valueRange.path("majorDimension").asText())) {
            throw Refused.invalid("The stand-in writes rows only.");
        }
        int row = area.startRow();
        int cells = 0;
        for (JsonNode values : valueRange.path("values")) {
            requireRoom(area, row, values.size());
            cells += writeRow(area, row++, values, typed);
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("updatedRange", area.toString())
                .put("updatedRows", row - area.startRow())
                .put("updatedCells", cells);
    }

    static String clear(Workbook workbook, String range) {
        Area area = Area.parsed(workbook, range).clamped();
        for (int row = Math.min(area.endRow(), area.tab().heldRows()) - 1; row >= area.startRow(); row--) {
            area.tab().write(row, area.startColumn(), Collections.nCopies(area.endColumn() - area.startColumn(), null));
        }
        return area.toString();
    }

    private static int writeRow(Area area, int row, JsonNode values, boolean typed) {
        List<Object> cells = new ArrayList<>();
        for (JsonNode value : values) {
            int column = area.startColumn() + cells.size();
            Object kept = area.tab().cell(row, column);
            cells.add(value.isNull() ? kept : typed ? Cells.typed(value) : Cells.raw(value));
        }
        area.tab().write(row, area.startColumn(), cells);
        return cells.size();
    }

    private static void requireRoom(Area area, int row, int width) {
        Tab tab = area.tab();
        boolean oneCell = area.endRow() - area.startRow() == 1 && area.endColumn() - area.startColumn() == 1;
        int lastRow = oneCell ? tab.rowCount : area.endRow();
        int lastColumn = oneCell ? tab.columnCount : area.endColumn();
        if (row >= lastRow || area.startColumn() + width > lastColumn) {
            throw Refused.invalid("Requested writing within range [" + area + "], but tried writing to row ["
                    + (row + 1) + "], " + width + " columns");
        }
    }

    private static ArrayNode rows(Area area) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (int row = area.startRow(); row < Math.min(area.endRow(), area.tab().heldRows()); row++) {
            ArrayNode cells = JsonNodeFactory.instance.arrayNode();
            for (int column = area.startColumn(); column < area.endColumn(); column++) {
                cells.add(Cells.json(area.tab().cell(row, column)));
            }
            rows.add(shortened(cells));
        }
        return withoutEmptyEnd(rows);
    }

    private static ArrayNode columns(Area area) {
        ArrayNode columns = JsonNodeFactory.instance.arrayNode();
        for (int column = area.startColumn(); column < area.endColumn(); column++) {
            ArrayNode cells = JsonNodeFactory.instance.arrayNode();
            for (int row = area.startRow();
                    row < Math.min(area.endRow(), area.tab().heldRows());
                    row++) {
                cells.add(Cells.json(area.tab().cell(row, column)));
            }
            columns.add(shortened(cells));
        }
        return withoutEmptyEnd(columns);
    }

    private static ArrayNode shortened(ArrayNode cells) {
        while (!cells.isEmpty()
                && cells.get(cells.size() - 1).isTextual()
                && cells.get(cells.size() - 1).asText().isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static ArrayNode withoutEmptyEnd(ArrayNode lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static boolean typed(String inputOption) {
        return switch (inputOption) {
            case "RAW" -> false;
            case "USER_ENTERED" -> true;
            default -> throw Refused.invalid("'valueInputOption' is required but not specified");
        };
    }
}
