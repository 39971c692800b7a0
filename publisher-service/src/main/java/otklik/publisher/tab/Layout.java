package otklik.publisher.tab;

import java.util.List;
import java.util.Set;
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
    private static final Set<String> CHARTED = Set.of("manager_summary", "channel_summary", "spin_manager_metrics");
    private static final int CHART_COLUMNS = 8;

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

    /** Columns of a sheet that is made: some to spare where charts stand beside the rows. */
    int gridWidth() {
        return width() + (CHARTED.contains(name) ? CHART_COLUMNS : 0);
    }

    /** Empty for a row that has none. */
    public String key(Row row) {
        return key(row, 0);
    }

    /** Of a row that was read from this column on. */
    String key(Row row, int firstColumn) {
        if (keyColumns.size() == 1) {
            return row.word(keyColumns.get(0) - firstColumn);
        }
        String key = keyColumns.stream()
                .map(column -> row.word(column - firstColumn))
                .collect(Collectors.joining("/"));
        return keyColumns.size() == key.length() + 1 ? "" : key;
    }

    /** The first of the columns that a key is made of. */
    public int firstKeyColumn() {
        return keyColumns.stream().min(Integer::compare).orElse(0);
    }

    /** How many columns stand from the first to the last that a key is made of. */
    public int keySpan() {
        return keyColumns.stream().max(Integer::compare).orElse(0) - firstKeyColumn() + 1;
    }

    /** The place of this column. */
    public int column(String name) {
        return place(header, name);
    }

    public Row headerRow() {
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
