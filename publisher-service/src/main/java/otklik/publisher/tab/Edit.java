package otklik.publisher.tab;

import java.util.List;

/** One change of a sheet at an absolute place; rows and columns are zero-based, row 0 is the header. */
public sealed interface Edit {
    int OVERHEAD = 120;

    /** About as many bytes as its JSON takes. */
    default int size() {
        return OVERHEAD;
    }

    /** A new sheet with a frozen header row. */
    record AddSheet(int sheetId, String title, int rowCount, int columnCount) implements Edit {}

    /**
     * Sets the size of the grid.
     *
     * @param columnCount 0 leaves the columns as they are: people may have added some
     */
    record Resize(int sheetId, int rowCount, int columnCount) implements Edit {}

    /** Gives a sheet its title back. */
    record Rename(int sheetId, String title) implements Edit {}

    record FreezeHeader(int sheetId) implements Edit {}

    /** Half-open; the rows below move up. */
    record DeleteRows(int sheetId, int start, int end) implements Edit {}

    record WriteRows(int sheetId, int firstRow, List<Row> rows) implements Edit {
        public WriteRows {
            rows = List.copyOf(rows);
        }

        @Override
        public int size() {
            return OVERHEAD + rows.stream().mapToInt(Row::size).sum();
        }
    }
}
