package otklik.publisher.tab;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a tab looks.
 *
 * @param name its title
 * @param header the first row
 * @param keyColumns whose cells, joined by a slash, are the row's key, as it is in the topic; zero-based
 */
public record Layout(String name, List<String> header, List<Integer> keyColumns) {
    public Layout {
        header = List.copyOf(header);
        keyColumns = List.copyOf(keyColumns);
    }

    static Layout of(String name, String keyColumns, String columns) {
        List<String> header = List.of(columns.split(", "));
        return new Layout(
                name,
                header,
                Stream.of(keyColumns.split(", "))
                        .map(column -> place(header, column))
                        .toList());
    }

    public int width() {
        return header.size();
    }

    /** Empty for a row that has none. */
    public String key(Row row) {
        String key = keyColumns.stream().map(row::word).collect(Collectors.joining("/"));
        return keyColumns.size() == key.length() + 1 ? "" : key;
    }

    int column(String name) {
        return place(header, name);
    }

    Row headerRow() {
        return new Row(List.copyOf(header));
    }

    private static int place(List<String> header, String column) {
        int place = header.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return place;
    }
}
