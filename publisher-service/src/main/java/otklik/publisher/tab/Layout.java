package otklik.publisher.tab;

import java.util.List;

/**
 * How a tab looks.
 *
 * @param name its title
 * @param header the first row
 * @param keyColumn where the row's key stands, zero-based
 */
public record Layout(String name, List<String> header, int keyColumn) {
    public Layout {
        header = List.copyOf(header);
        if (keyColumn < 0 || keyColumn >= header.size()) {
            throw new IllegalArgumentException("no such column");
        }
    }

    static Layout of(String name, int keyColumn, String columns) {
        return new Layout(name, List.of(columns.split(", ")), keyColumn);
    }

    public int width() {
        return header.size();
    }

    Row headerRow() {
        return new Row(List.copyOf(header));
    }
}
