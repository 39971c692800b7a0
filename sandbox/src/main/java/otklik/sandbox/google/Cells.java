package otklik.sandbox.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a cell may hold: null, a text, a double, a truth or a {@link Formula}. */
final class Cells {
    /** A cell the service would calculate; only its words are kept. */
    record Formula(String words) {}

    private static final int LONGEST = 50_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private Cells() {}

    /** Of {@code userEnteredValue}; an absent one is an empty cell. */
    static Object extended(JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isEmpty()) {
            return null;
        }
        String kind = value.fieldNames().next();
        JsonNode content = value.get(kind);
        return switch (kind) {
            case "stringValue" -> text(content.asText());
            case "numberValue" -> content.asDouble();
            case "boolValue" -> content.asBoolean();
            case "formulaValue" -> new Formula(content.asText());
            default -> throw Refused.invalid("Unknown name \"" + kind + "\": Cannot find field.");
        };
    }

    /** Of an element of {@code values}, exactly as sent. */
    static Object raw(JsonNode value) {
        if (value.isNumber()) {
            return value.asDouble();
        }
        return value.isBoolean() ? (Object) value.asBoolean() : text(value.asText());
    }

    /** The same as if a person had typed it. */
    static Object typed(JsonNode value) {
        Object raw = raw(value);
        if (!(raw instanceof String text)) {
            return raw;
        }
        if (text.startsWith("=")) {
            return new Formula(text);
        }
        if (text.startsWith("'")) {
            return text(text.substring(1));
        }
        return NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text.replace(',', '.')) : raw;
    }

    /** As an unformatted value of an answer. */
    static JsonNode json(Object cell) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (cell instanceof Double number) {
            return isWhole(number) ? nodes.numberNode(number.longValue()) : nodes.numberNode(number);
        }
        if (cell instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        return nodes.textNode(cell == null ? "" : shown(cell));
    }

    /** For a test or a person: a text, or a number as Long or BigDecimal; an empty text for an empty cell. */
    static Object plain(Object cell) {
        if (cell instanceof Double number) {
            return isWhole(number) ? (Object) number.longValue() : BigDecimal.valueOf(number);
        }
        return cell == null ? "" : shown(cell);
    }

    private static String shown(Object cell) {
        return cell instanceof Formula formula ? formula.words() : cell.toString();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e18;
    }

    private static String text(String text) {
        if (text.length() > LONGEST) {
            throw Refused.invalid(
                    "Your input contains more than the maximum of " + LONGEST + " characters in a single cell.");
        }
        return text.isEmpty() ? null : text;
    }
}
