package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Carries out the requests of a {@code batchUpdate} on a workbook that is thrown away when one of them is refused. */
final class BatchUpdate {
    private static final int MOST_REQUESTS = 100_000;
    private static final Pattern GROUP = Pattern.compile("(\\w+)\\(([^()]*)\\)");
    private static final Map<String, BiFunction<BatchUpdate, JsonNode, ObjectNode>> KINDS = Map.ofEntries(
            Map.entry("addSheet", BatchUpdate::addSheet),
            Map.entry("deleteSheet", BatchUpdate::deleteSheet),
            Map.entry("updateSheetProperties", BatchUpdate::updateSheetProperties),
            Map.entry("appendDimension", BatchUpdate::appendDimension),
            Map.entry("deleteDimension", BatchUpdate::deleteDimension),
            Map.entry("updateCells", BatchUpdate::updateCells),
            Map.entry("repeatCell", BatchUpdate::repeatCell),
            of("createDeveloperMetadata", Mark::create),
            of("updateDeveloperMetadata", Mark::update),
            of("deleteDeveloperMetadata", Mark::delete),
            of("addConditionalFormatRule", Dressing::addRule),
            of("deleteConditionalFormatRule", Dressing::deleteRule),
            of("addBanding", Dressing::addBanding),
            of("updateBanding", Dressing::updateBanding),
            of("setBasicFilter", Dressing::setFilter),
            of("addChart", Dressing::addChart),
            of("updateChartSpec", Dressing::updateChart),
            of("updateDimensionProperties", Dressing::columnWidth));

    private final Workbook workbook;

    private BatchUpdate(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The replies, one a request. */
    static ArrayNode apply(Workbook workbook, JsonNode body) {
        JsonNode requests = body.path("requests");
        if (requests.isEmpty()) {
            throw Refused.invalid("Must specify at least one request.");
        }
        if (requests.size() > MOST_REQUESTS) {
            throw Refused.invalid("Cannot exceed " + MOST_REQUESTS + " requests in a single batch.");
        }
        BatchUpdate update = new BatchUpdate(workbook);
        ArrayNode replies = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < requests.size(); i++) {
            replies.add(update.one(i, requests.get(i)));
        }
        return replies;
    }

    private static Map.Entry<String, BiFunction<BatchUpdate, JsonNode, ObjectNode>> of(
            String kind, BiFunction<Workbook, JsonNode, ObjectNode> way) {
        return Map.entry(kind, (update, request) -> way.apply(update.workbook, request));
    }

    private ObjectNode one(int index, JsonNode request) {
        if (request.size() != 1) {
            throw Refused.invalid("Invalid requests[" + index + "]: exactly one kind of request must be set.");
        }
        String kind = request.fieldNames().next();
        if (!KINDS.containsKey(kind)) {
            throw Refused.invalid("Invalid JSON payload received. Unknown name \"" + kind + "\" at 'requests[" + index
                    + "]': Cannot find field.");
        }
        try {
            ObjectNode reply = KINDS.get(kind).apply(this, request.get(kind));
            workbook.requireRoom();
            return reply;
        } catch (Refused e) {
            throw e.at(index, kind);
        }
    }

    private ObjectNode addSheet(JsonNode request) {
        JsonNode properties = request.path("properties");
        String title = properties.path("title").asText("Лист" + (workbook.tabs.size() + 1));
        requireFree(title);
        int id = properties.has("sheetId") ? properties.get("sheetId").asInt() : freeId();
        if (workbook.tabs.stream().anyMatch(tab -> tab.id == id)) {
            throw Refused.invalid("A sheet with the ID " + id + " already exists. Please enter another ID.");
        }
        JsonNode grid = properties.path("gridProperties");
        Tab tab = new Tab(
                id,
                title,
                grid.path("rowCount").asInt(1000),
                grid.path("columnCount").asInt(26));
        tab.hidden = properties.path("hidden").asBoolean();
        freeze(tab, grid.path("frozenRowCount").asInt());
        workbook.tabs.add(Math.min(properties.path("index").asInt(Integer.MAX_VALUE), workbook.tabs.size()), tab);
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.putObject("addSheet").set("properties", properties(workbook, tab));
        return reply;
    }

    private ObjectNode deleteSheet(JsonNode request) {
        Tab tab = workbook.withId(request.path("sheetId").asInt());
        if (workbook.tabs.size() == 1) {
            throw Refused.invalid("You can't remove all the sheets in a document.");
        }
        workbook.tabs.remove(tab);
        workbook.marks.removeIf(mark -> mark.sheetId().equals(OptionalInt.of(tab.id)));
        return nothing();
    }

    private ObjectNode updateSheetProperties(JsonNode request) {
        JsonNode properties = request.path("properties");
        JsonNode grid = properties.path("gridProperties");
        Tab tab = workbook.withId(properties.path("sheetId").asInt());
        for (String field : fields(request)) {
            switch (field) {
                case "title" -> rename(tab, properties.path("title").asText());
                case "hidden" -> tab.hidden = properties.path("hidden").asBoolean();
                case "index" -> move(tab, properties.path("index").asInt());
                case "gridProperties.rowCount" ->
                    resizeRows(tab, grid.path("rowCount").asInt());
                case "gridProperties.columnCount" ->
                    resizeColumns(tab, grid.path("columnCount").asInt());
                case "gridProperties.frozenRowCount" ->
                    freeze(tab, grid.path("frozenRowCount").asInt());
                default -> throw Refused.invalid("Invalid field mask: " + field);
            }
        }
        return nothing();
    }

    private ObjectNode appendDimension(JsonNode request) {
        Tab tab = workbook.withId(request.path("sheetId").asInt());
        int length = request.path("length").asInt();
        if (length <= 0) {
            throw Refused.invalid("Length must be positive");
        }
        if (rows(request)) {
            tab.rowCount += length;
        } else {
            tab.columnCount += length;
        }
        return nothing();
    }

    private ObjectNode deleteDimension(JsonNode request) {
        JsonNode range = request.path("range");
        Tab tab = workbook.withId(range.path("sheetId").asInt());
        boolean rows = rows(range);
        int count = rows ? tab.rowCount : tab.columnCount;
        int start = range.path("startIndex").asInt(0);
        int end = range.path("endIndex").asInt(count);
        if (start < 0 || start >= end || end > count) {
            throw Refused.invalid("Cannot delete a dimension that doesn't exist. Tried to delete index " + end
                    + " but there are only " + count + ".");
        }
        if (rows) {
            requireUnfrozenLeft(tab, start, end);
            tab.deleteRows(start, end);
        } else {
            tab.deleteColumns(start, end);
        }
        return nothing();
    }

    private ObjectNode updateCells(JsonNode request) {
        if (fields(request).equals(Set.of("note"))) {
            return note(request);
        }
        boolean values =
                fields(request).stream().anyMatch(field -> field.equals("*") || field.startsWith("userEnteredValue"));
        if (request.has("range")) {
            Area area = Area.of(workbook, request.get("range"));
            clear(area, values);
            write(area.tab(), area.startRow(), area.startColumn(), area.endRow(), area.endColumn(), request, values);
        } else {
            JsonNode start = request.path("start");
            Tab tab = workbook.withId(start.path("sheetId").asInt());
            int row = start.path("rowIndex").asInt(0);
            int column = start.path("columnIndex").asInt(0);
            write(tab, row, column, tab.rowCount, tab.columnCount, request, values);
        }
        return nothing();
    }

    private ObjectNode note(JsonNode request) {
        JsonNode start = request.path("start");
        Tab tab = workbook.withId(start.path("sheetId").asInt());
        int column = start.path("columnIndex").asInt(0);
        for (JsonNode cell : request.path("rows").path(0).path("values")) {
            Dressing.note(tab, start.path("rowIndex").asInt(0), column++, cell);
        }
        return nothing();
    }

    private ObjectNode repeatCell(JsonNode request) {
        Area area = Area.of(workbook, request.path("range"));
        if (fields(request).stream().anyMatch(field -> field.startsWith("userEnteredFormat"))) {
            Dressing.format(area, request.path("cell"));
        }
        if (fields(request).stream().anyMatch(field -> field.startsWith("userEnteredValue"))) {
            Object value = Cells.extended(request.at("/cell/userEnteredValue"));
            for (int row = area.startRow(); row < area.endRow(); row++) {
                area.tab().write(row, area.startColumn(), Collections.nCopies(width(area), value));
            }
        }
        return nothing();
    }

    private static void write(
            Tab tab, int row, int column, int endRow, int endColumn, JsonNode request, boolean values) {
        int at = row;
        for (JsonNode rowData : request.path("rows")) {
            if (at >= endRow) {
                throw Refused.invalid(
                        "Attempting to write row: " + at + ", beyond the last requested row of: " + (endRow - 1));
            }
            List<Object> cells = new ArrayList<>();
            rowData.path("values").forEach(cell -> cells.add(Cells.extended(cell.path("userEnteredValue"))));
            if (column + cells.size() > endColumn) {
                throw Refused.invalid("Attempting to write column: " + endColumn
                        + ", beyond the last requested column of: " + (endColumn - 1));
            }
            if (values) {
                tab.write(at, column, cells);
            }
            at++;
        }
    }

    private static void clear(Area area, boolean values) {
        int last = Math.min(area.endRow(), area.tab().heldRows());
        for (int row = last - 1; values && row >= area.startRow(); row--) {
            area.tab().write(row, area.startColumn(), Collections.nCopies(width(area), null));
        }
    }

    private void rename(Tab tab, String title) {
        if (!tab.title.equals(title)) {
            requireFree(title);
            tab.title = title;
        }
    }

    private void move(Tab tab, int index) {
        workbook.tabs.remove(tab);
        workbook.tabs.add(Math.min(index, workbook.tabs.size()), tab);
    }

    private static void resizeRows(Tab tab, int count) {
        if (count < 1) {
            throw Refused.invalid("gridProperties.rowCount must be greater than zero");
        }
        if (count < tab.rowCount) {
            requireUnfrozenLeft(tab, count, tab.rowCount);
            tab.deleteRows(count, tab.rowCount);
        }
        tab.rowCount = count;
    }

    private static void resizeColumns(Tab tab, int count) {
        if (count < 1) {
            throw Refused.invalid("gridProperties.columnCount must be greater than zero");
        }
        if (count < tab.columnCount) {
            tab.deleteColumns(count, tab.columnCount);
        }
        tab.columnCount = count;
    }

    private static void freeze(Tab tab, int rows) {
        if (rows >= tab.rowCount) {
            throw Refused.invalid("You can't freeze all visible rows on the sheet.");
        }
        tab.frozenRows = rows;
    }

    private static void requireUnfrozenLeft(Tab tab, int start, int end) {
        if (start <= tab.frozenRows && end == tab.rowCount) {
            throw Refused.invalid("Sorry, it is not possible to delete all non-frozen rows.");
        }
    }

    private void requireFree(String title) {
        if (workbook.named(title).isPresent()) {
            throw Refused.invalid("A sheet with the name \"" + title + "\" already exists. Please enter another name.");
        }
    }

    private int freeId() {
        return workbook.tabs.stream().mapToInt(tab -> tab.id).max().orElse(0) + 1001;
    }

    private static boolean rows(JsonNode request) {
        return switch (request.path("dimension").asText()) {
            case "ROWS" -> true;
            case "COLUMNS" -> false;
            default -> throw Refused.invalid("dimension must be specified.");
        };
    }

    static Set<String> fields(JsonNode request) {
        String mask = request.path("fields").asText();
        if (mask.isBlank()) {
            throw Refused.invalid("At least one field must be listed in 'fields'. (Did you forget to set 'fields'?)");
        }
        Matcher group = GROUP.matcher(mask);
        String flat = group.replaceAll(found -> Pattern.compile(",")
                .splitAsStream(found.group(2))
                .map(inner -> found.group(1) + "." + inner)
                .collect(Collectors.joining(",")));
        return Set.of(flat.split("\\s*,\\s*"));
    }

    private static int width(Area area) {
        return area.endColumn() - area.startColumn();
    }

    /** The {@code properties} of a tab as answers give them. */
    static ObjectNode properties(Workbook workbook, Tab tab) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        properties
                .put("sheetId", tab.id)
                .put("title", tab.title)
                .put("index", workbook.tabs.indexOf(tab))
                .put("sheetType", "GRID");
        ObjectNode grid = properties.putObject("gridProperties").put("rowCount", tab.rowCount);
        grid.put("columnCount", tab.columnCount);
        if (tab.frozenRows > 0) {
            grid.put("frozenRowCount", tab.frozenRows);
        }
        if (tab.hidden) {
            properties.put("hidden", true);
        }
        return properties;
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
