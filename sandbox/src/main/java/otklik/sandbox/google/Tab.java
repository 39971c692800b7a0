package otklik.sandbox.google;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One sheet: its properties and a grid of which only the rows with content are held. Rows are replaced, never changed. */
final class Tab {
    private static final Object[] EMPTY = {};

    final int id;
    String title;
    int rowCount;
    int columnCount;
    int frozenRows;
    boolean hidden;
    Dress dress = new Dress();
    private final List<Object[]> rows;

    Tab(int id, String title, int rowCount, int columnCount) {
        this(id, title, rowCount, columnCount, new ArrayList<>());
    }

    private Tab(int id, String title, int rowCount, int columnCount, List<Object[]> rows) {
        this.id = id;
        this.title = title;
        this.rowCount = rowCount;
        this.columnCount = columnCount;
        this.rows = rows;
    }

    Tab copy() {
        Tab copy = new Tab(id, title, rowCount, columnCount, new ArrayList<>(rows));
        copy.frozenRows = frozenRows;
        copy.hidden = hidden;
        copy.dress = dress.copy();
        return copy;
    }

    long cells() {
        return (long) rowCount * columnCount;
    }

    /** Rows up to the last one with content. */
    int heldRows() {
        return rows.size();
    }

    Object cell(int row, int column) {
        Object[] cells = row < rows.size() ? rows.get(row) : EMPTY;
        return column < cells.length ? cells[column] : null;
    }

    /** Puts these cells from this column on. */
    void write(int row, int column, List<?> values) {
        if (row >= rows.size() && values.stream().allMatch(Objects::isNull)) {
            return;
        }
        while (rows.size() <= row) {
            rows.add(EMPTY);
        }
        Object[] old = rows.get(row);
        Object[] cells = Arrays.copyOf(old, Math.max(old.length, column + values.size()));
        for (int i = 0; i < values.size(); i++) {
            cells[column + i] = values.get(i);
        }
        rows.set(row, shortened(cells));
        dropEmptyEnd();
    }

    void deleteRows(int start, int end) {
        if (start < rows.size()) {
            rows.subList(start, Math.min(end, rows.size())).clear();
        }
        rowCount -= end - start;
        dropEmptyEnd();
    }

    void deleteColumns(int start, int end) {
        for (int row = 0; row < rows.size(); row++) {
            List<Object> cells = new ArrayList<>(Arrays.asList(rows.get(row)));
            if (start < cells.size()) {
                cells.subList(start, Math.min(end, cells.size())).clear();
                rows.set(row, shortened(cells.toArray()));
            }
        }
        columnCount -= end - start;
        dropEmptyEnd();
    }

    /** An empty row before this one; those from here on move down. */
    void insertRow(int at) {
        if (at < rows.size()) {
            rows.add(at, EMPTY);
        }
        rowCount++;
    }

    /** Orders the rows from this one on by what this column shows; empty ones come last. */
    void sort(int firstRow, int column, boolean ascending) {
        Comparator<Object[]> order = Comparator.comparing(
                cells -> column < cells.length ? Cells.plain(cells[column]).toString() : "");
        if (firstRow < rows.size()) {
            rows.subList(firstRow, rows.size()).sort(ascending ? order : order.reversed());
        }
        dropEmptyEnd();
    }

    private void dropEmptyEnd() {
        while (!rows.isEmpty() && rows.get(rows.size() - 1).length == 0) {
            rows.remove(rows.size() - 1);
        }
    }

    private static Object[] shortened(Object[] cells) {
        int length = cells.length;
        while (length > 0 && cells[length - 1] == null) {
            length--;
        }
        return length == cells.length ? cells : Arrays.copyOf(cells, length);
    }
}
