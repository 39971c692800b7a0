package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The requests that change how a tab looks. */
final class Dressing {
    private Dressing() {}

    static ObjectNode addRule(Workbook workbook, JsonNode request) {
        JsonNode rule = request.path("rule");
        if (rule.path("ranges").isEmpty()
                || rule.at("/booleanRule/condition/type").asText().isEmpty()
                || rule.at("/booleanRule/format").isMissingNode()) {
            throw Refused.invalid("ConditionalFormatRule must have ranges, a condition and a format.");
        }
        Area area = Area.of(workbook, rule.path("ranges").get(0));
        List<JsonNode> rules = area.tab().dress.rules;
        int index = request.path("index").asInt(0);
        if (index > rules.size()) {
            throw Refused.invalid("There is no conditional format at index " + index + ".");
        }
        rules.add(index, clipped(rule, area));
        return nothing();
    }

    static ObjectNode deleteRule(Workbook workbook, JsonNode request) {
        List<JsonNode> rules = workbook.withId(request.path("sheetId").asInt()).dress.rules;
        int index = request.path("index").asInt(0);
        if (index >= rules.size()) {
            throw Refused.invalid("There is no conditional format at index " + index + ".");
        }
        rules.remove(index);
        return nothing();
    }

    static ObjectNode addBanding(Workbook workbook, JsonNode request) {
        ObjectNode banding = request.path("bandedRange").deepCopy();
        Area area = Area.of(workbook, banding.path("range"));
        if (area.tab().dress.bandings.stream().anyMatch(known -> overlaps(known, area))) {
            throw Refused.invalid(
                    "You cannot add alternating background colors to a range that already has alternating background colors.");
        }
        banding.put("bandedRangeId", workbook.freeObjectId());
        banding.set("range", whole(area));
        area.tab().dress.bandings.add(banding);
        ObjectNode reply = nothing();
        reply.putObject("addBanding").set("bandedRange", banding);
        return reply;
    }

    static ObjectNode updateBanding(Workbook workbook, JsonNode request) {
        JsonNode wanted = request.path("bandedRange");
        int id = wanted.path("bandedRangeId").asInt();
        for (Tab tab : workbook.tabs) {
            for (int i = 0; i < tab.dress.bandings.size(); i++) {
                if (tab.dress.bandings.get(i).path("bandedRangeId").asInt() == id) {
                    ObjectNode banding = tab.dress.bandings.get(i).deepCopy();
                    banding.set("range", whole(Area.of(workbook, wanted.path("range"))));
                    tab.dress.bandings.set(i, banding);
                    return nothing();
                }
            }
        }
        throw Refused.invalid("No banded range with id: " + id);
    }

    static ObjectNode setFilter(Workbook workbook, JsonNode request) {
        ObjectNode filter = request.path("filter").deepCopy();
        Area area = Area.of(workbook, filter.path("range"));
        filter.set("range", whole(area));
        area.tab().dress.filter = Optional.of(filter);
        return nothing();
    }

    static ObjectNode addChart(Workbook workbook, JsonNode request) {
        ObjectNode chart = request.path("chart").deepCopy();
        JsonNode anchor = chart.at("/position/overlayPosition/anchorCell");
        Tab tab = workbook.withId(anchor.path("sheetId").asInt());
        if (anchor.path("rowIndex").asInt() >= tab.rowCount
                || anchor.path("columnIndex").asInt() >= tab.columnCount) {
            throw Refused.invalid("The chart's anchor is beyond the grid.");
        }
        requireSources(workbook, chart.path("spec"));
        chart.put("chartId", workbook.freeObjectId());
        tab.dress.charts.add(chart);
        ObjectNode reply = nothing();
        reply.putObject("addChart").set("chart", chart);
        return reply;
    }

    static ObjectNode updateChart(Workbook workbook, JsonNode request) {
        int id = request.path("chartId").asInt();
        requireSources(workbook, request.path("spec"));
        for (Tab tab : workbook.tabs) {
            for (int i = 0; i < tab.dress.charts.size(); i++) {
                if (tab.dress.charts.get(i).path("chartId").asInt() == id) {
                    ObjectNode chart = tab.dress.charts.get(i).deepCopy();
                    chart.set("spec", request.path("spec"));
                    tab.dress.charts.set(i, chart);
                    return nothing();
                }
            }
        }
        throw Refused.invalid("No chart with id: " + id);
    }

    static ObjectNode columnWidth(Workbook workbook, JsonNode request) {
        JsonNode range = request.path("range");
        Tab tab = workbook.withId(range.path("sheetId").asInt());
        BatchUpdate.fields(request);
        for (int column = range.path("startIndex").asInt();
                column < range.path("endIndex").asInt();
                column++) {
            if (column >= tab.columnCount) {
                throw Refused.invalid("Cannot resize a dimension that doesn't exist.");
            }
            tab.dress.columnWidths.put(
                    column, request.at("/properties/pixelSize").asInt());
        }
        return nothing();
    }

    /** Of {@code repeatCell}: a whole column's number format, or a bold header. */
    static void format(Area area, JsonNode cell) {
        JsonNode format = cell.path("userEnteredFormat");
        if (area.startRow() == 0 && format.at("/textFormat/bold").asBoolean()) {
            area.tab().dress.boldHeader = true;
        }
        for (int column = area.startColumn(); format.has("numberFormat") && column < area.endColumn(); column++) {
            area.tab().dress.columnFormats.put(column, format.get("numberFormat"));
        }
    }

    static void note(Tab tab, int row, int column, JsonNode cell) {
        if (row == 0) {
            tab.dress.headerNotes.remove(column);
            Optional.of(cell.path("note").asText())
                    .filter(note -> !note.isEmpty())
                    .ifPresent(note -> tab.dress.headerNotes.put(column, note));
        }
    }

    /** As the service keeps a range: bounded by the grid of that moment. */
    static ObjectNode whole(Area area) {
        return nothing()
                .put("sheetId", area.tab().id)
                .put("startRowIndex", area.startRow())
                .put("endRowIndex", area.endRow())
                .put("startColumnIndex", area.startColumn())
                .put("endColumnIndex", area.endColumn());
    }

    private static JsonNode clipped(JsonNode rule, Area area) {
        ObjectNode kept = rule.deepCopy();
        kept.putArray("ranges").add(whole(area));
        return kept;
    }

    private static boolean overlaps(JsonNode banding, Area area) {
        JsonNode range = banding.path("range");
        return range.path("startColumnIndex").asInt() < area.endColumn()
                && area.startColumn() < range.path("endColumnIndex").asInt()
                && range.path("startRowIndex").asInt() < area.endRow()
                && area.startRow() < range.path("endRowIndex").asInt();
    }

    private static void requireSources(Workbook workbook, JsonNode spec) {
        List<JsonNode> sources = spec.findValues("sources");
        if (sources.isEmpty()) {
            throw Refused.invalid("The chart has no data.");
        }
        sources.forEach(ranges -> ranges.forEach(range -> Area.of(workbook, range)));
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
