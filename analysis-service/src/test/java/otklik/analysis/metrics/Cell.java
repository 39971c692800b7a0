package otklik.analysis.metrics;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.events.EventJson;

/** A value of a row as the pages write it. */
final class Cell {
    private Cell() {}

    /** The row's columns in their order. */
    static Map<String, String> row(Object event) {
        Map<String, Object> json = EventJson.read(EventJson.write(event), new TypeReference<>() {});
        Map<String, String> cells = new LinkedHashMap<>();
        columns(event.getClass()).forEach(column -> cells.put(column, of(json.get(column))));
        return cells;
    }

    static List<String> columns(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> "waiting".equals(component.getName()) ? "wait" : EventJson.field(component.getName()))
                .toList();
    }

    static String of(Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("wait_id")) {
            return of(map.get("wait_id"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? "—" : entries(map);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "—" : list.stream().map(Cell::of).collect(Collectors.joining(", "));
        }
        String text = value == null ? "" : value instanceof BigDecimal n ? n.toPlainString() : value.toString();
        return text.isEmpty() ? "—" : text.replace("\n", "<br>");
    }

    /** Money as {@code 12500 RUB}, a histogram as {@code 60: 2, 720: 1}. */
    private static String entries(Map<?, ?> map) {
        boolean histogram = map.keySet().stream().allMatch(key -> key.toString().matches("\\d+"));
        return map.entrySet().stream()
                .map(entry -> histogram
                        ? entry.getKey() + ": " + of(entry.getValue())
                        : of(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(histogram ? ", " : "; "));
    }
}
