package otklik.publisher.tab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Cells of a row: texts and numbers, an empty text for an empty cell; texts longer than a cell may be are cut. */
public record Row(List<Object> cells) {
    private static final int LONGEST = 50_000;
    private static final int CELL = 42;
    private static final int EMPTY_CELL = 3;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    public Row {
        cells = cells.stream().map(Row::cell).toList();
    }

    /** @param cells texts, numbers, and nulls for absent values */
    public static Row of(Object... cells) {
        return new Row(new ArrayList<>(Arrays.asList(cells)));
    }

    static Row blank(int width) {
        return new Row(Collections.nCopies(width, ""));
    }

    public String text(int column) {
        return column < cells.size() ? cells.get(column).toString() : "";
    }

    /** As {@link #text}, whole numbers without a fraction. */
    String word(int column) {
        return column < cells.size() && cells.get(column) instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : text(column);
    }

    boolean hasNumber(int column) {
        return cells.get(column) instanceof Double;
    }

    double number(int column) {
        return cells.get(column) instanceof Double number ? number : 0;
    }

    /** The same for rows that look the same in the sheet: empty cells at the end count for nothing. */
    public long hash() {
        int width = cells.size();
        while (width > 0 && "".equals(cells.get(width - 1))) {
            width--;
        }
        long hash = SEED;
        for (Object cell : cells.subList(0, width)) {
            hash = mixed(mixed(hash, cell instanceof Double ? 1 : 2), cell.toString());
        }
        return hash;
    }

    /** About as many bytes as its JSON takes. */
    int size() {
        return cells.stream().mapToInt(Row::size).sum();
    }

    private static int size(Object cell) {
        String text = cell.toString();
        int narrow = (int) text.chars().filter(sign -> sign < 128).count();
        return text.isEmpty() ? EMPTY_CELL : CELL + narrow + 2 * (text.length() - narrow);
    }

    private static Object cell(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value == null ? "" : cut(value.toString());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return whole(text);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return whole(text.substring(0, end)) + "…";
    }

    /** Half a sign cannot be sent: what stands for it is what would be read again. */
    private static String whole(String text) {
        return text.chars().anyMatch(sign -> Character.isSurrogate((char) sign))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }

    private static long mixed(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = mixed(mixed, text.charAt(i));
        }
        return mixed(mixed, text.length());
    }

    private static long mixed(long hash, int value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
