package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** How a tab looks, as it was asked for: nothing here changes what cells hold. The JSON is never changed in place. */
final class Dress {
    final List<JsonNode> rules = new ArrayList<>();
    final List<JsonNode> bandings = new ArrayList<>();
    final List<JsonNode> charts = new ArrayList<>();
    final Map<Integer, JsonNode> columnFormats = new TreeMap<>();
    final Map<Integer, Integer> columnWidths = new TreeMap<>();
    final Map<Integer, String> headerNotes = new TreeMap<>();
    Optional<JsonNode> filter = Optional.empty();
    boolean boldHeader;

    Dress copy() {
        Dress copy = new Dress();
        copy.rules.addAll(rules);
        copy.bandings.addAll(bandings);
        copy.charts.addAll(charts);
        copy.columnFormats.putAll(columnFormats);
        copy.columnWidths.putAll(columnWidths);
        copy.headerNotes.putAll(headerNotes);
        copy.filter = filter;
        copy.boldHeader = boldHeader;
        return copy;
    }

    /** Into a {@code Sheet} of an answer. */
    void into(ObjectNode sheet) {
        array(sheet, "conditionalFormats", rules);
        array(sheet, "bandedRanges", bandings);
        array(sheet, "charts", charts);
        filter.ifPresent(found -> sheet.set("basicFilter", found));
    }

    /** All of it, for {@link #restored}. */
    ObjectNode stored() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        into(json);
        ObjectNode formats = json.putObject("columnFormats");
        columnFormats.forEach((column, format) -> formats.set(column.toString(), format));
        ObjectNode widths = json.putObject("columnWidths");
        columnWidths.forEach((column, width) -> widths.put(column.toString(), width));
        ObjectNode notes = json.putObject("headerNotes");
        headerNotes.forEach((column, note) -> notes.put(column.toString(), note));
        return json.put("boldHeader", boldHeader);
    }

    static Dress restored(JsonNode json) {
        Dress dress = new Dress();
        json.path("conditionalFormats").forEach(dress.rules::add);
        json.path("bandedRanges").forEach(dress.bandings::add);
        json.path("charts").forEach(dress.charts::add);
        dress.filter = Optional.ofNullable(json.get("basicFilter"));
        dress.boldHeader = json.path("boldHeader").asBoolean();
        each(json.path("columnFormats"), dress.columnFormats::put);
        each(json.path("columnWidths"), (column, width) -> dress.columnWidths.put(column, width.asInt()));
        each(json.path("headerNotes"), (column, note) -> dress.headerNotes.put(column, note.asText()));
        return dress;
    }

    private static void each(JsonNode columns, BiConsumer<Integer, JsonNode> take) {
        columns.properties().forEach(entry -> take.accept(Integer.valueOf(entry.getKey()), entry.getValue()));
    }

    private static void array(ObjectNode sheet, String name, List<JsonNode> found) {
        if (!found.isEmpty()) {
            ArrayNode array = sheet.putArray(name);
            found.forEach(array::add);
        }
    }
}
