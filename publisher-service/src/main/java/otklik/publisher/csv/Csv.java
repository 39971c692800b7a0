package otklik.publisher.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV as spreadsheet programs of this country read it: semicolons, decimal commas, CRLF, UTF-8 with its mark. A text that
 * a program would take for a formula begins with an apostrophe.
 */
public final class Csv {
    /** At the beginning of a file. */
    public static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** @param cells texts, numbers, booleans, and nulls for absent values */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number number ? number(number) : text(value.toString());
    }

    private static String number(Number number) {
        if (number instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15) {
            return Long.toString(real.longValue());
        }
        return new BigDecimal(number.toString()).toPlainString().replace('.', ',');
    }

    private static String text(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(sign -> sign == ';' || sign == '"' || sign == '\n' || sign == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
