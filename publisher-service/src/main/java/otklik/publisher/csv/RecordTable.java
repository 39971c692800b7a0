package otklik.publisher.csv;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import otklik.events.EventJson;

/** Records of one type as a table: a column a component, those of an unwrapped one side by side, lists of records left out. */
public final class RecordTable {
    private RecordTable() {}

    /** The first line, with the mark of a file. */
    public static String header(Class<? extends Record> type) {
        List<String> header = new ArrayList<>();
        header(type, header);
        return Csv.MARK + Csv.line(header);
    }

    public static String line(Class<? extends Record> type, Record row) {
        List<Object> cells = new ArrayList<>();
        cells(type, row, cells);
        return Csv.line(cells);
    }

    private static void header(Class<?> type, List<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (unwrapped(component)) {
                header(component.getType(), names);
            } else if (fits(component)) {
                names.add(EventJson.field(component.getName()));
            }
        }
    }

    private static void cells(Class<?> type, Object row, List<Object> cells) {
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = value(component, row);
            if (unwrapped(component)) {
                cells(component.getType(), value, cells);
            } else if (fits(component)) {
                cells.add(cell(value));
            }
        }
    }

    private static boolean unwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static boolean fits(RecordComponent component) {
        Class<?> type = component.getType();
        return !type.isRecord()
                && (!Collection.class.isAssignableFrom(type)
                        || component.getGenericType().getTypeName().contains("<java.lang.String>"));
    }

    private static Object value(RecordComponent component, Object row) {
        if (row == null) {
            return null;
        }
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("column " + component.getName() + " cannot be read", e);
        }
    }

    private static Object cell(Object value) {
        if (value instanceof Map<?, ?> sums) {
            return sums.entrySet().stream()
                    .map(sum -> new BigDecimal(sum.getValue().toString()).toPlainString() + " " + sum.getKey())
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Collection<?> texts
                ? texts.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value;
    }
}
