package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The edits from a sheet as it stands to the sheet as wanted; nothing when there is nothing to do. */
final class SheetDiff {
    private static final int SPARE_ROWS = 1000;
    /** A sheet keeps a row below its frozen header. */
    private static final int LEAST_ROWS = 2;

    private SheetDiff() {}

    /**
     * Removes rows, replaces rows of known keys in their place and adds those of new keys below, without gaps.
     *
     * @param mostRows that the grid should not outgrow without need
     */
    static Step rows(Grid grid, Set<String> removals, Map<String, Row> puts, int mostRows) {
        BitSet gone = grid.places(removals);
        SortedMap<Integer, Row> placed = placed(grid, gone, puts);
        int known = grid.size() - gone.cardinality();
        int size = placed.isEmpty() ? known : Math.max(known, placed.lastKey() + 1);
        Setup setup = setup(grid, size + 1, gone.cardinality(), mostRows);
        List<Edit> edits = setup.edits();
        addDeletes(edits, grid.sheetId(), gone);
        addWrites(edits, grid.sheetId(), placed);
        return new Step(edits, () -> {
            grid.provided(setup.rowCount() - gone.cardinality(), setup.columnCount());
            grid.changed(gone, puts);
        });
    }

    /** Rewrites what differs by position, the upper rows first; rows left over become blank. */
    static Step ordered(Grid grid, List<Row> wanted, int mostRows, int budget) {
        SortedMap<Integer, Row> differing = differing(grid, wanted);
        SortedMap<Integer, Row> placed = within(budget, differing);
        Setup setup = setup(grid, wanted.size() + 1, 0, mostRows);
        List<Edit> edits = setup.edits();
        addWrites(edits, grid.sheetId(), placed);
        return new Step(edits, () -> {
            grid.provided(setup.rowCount(), setup.columnCount());
            grid.written(placed);
            if (placed.size() == differing.size()) {
                grid.endsAt(wanted.size());
            }
        });
    }

    private static SortedMap<Integer, Row> differing(Grid grid, List<Row> wanted) {
        SortedMap<Integer, Row> differing = new TreeMap<>();
        Row blank = Row.blank(grid.layout().width());
        for (int row = 0; row < Math.max(grid.size(), wanted.size()); row++) {
            Row right = row < wanted.size() ? wanted.get(row) : blank;
            if (row >= grid.size() || grid.hashAt(row) != right.hash()) {
                differing.put(row, right);
            }
        }
        return differing;
    }

    /** The first rows that fit in about so many bytes; one at least, unless there is no room at all. */
    private static SortedMap<Integer, Row> within(int budget, SortedMap<Integer, Row> rows) {
        int size = 0;
        int taken = 0;
        for (Map.Entry<Integer, Row> entry : rows.entrySet()) {
            size += entry.getValue().size();
            if (size > budget && (budget == 0 || taken > 0)) {
                return rows.headMap(entry.getKey());
            }
            taken++;
        }
        return rows;
    }

    /** What comes before the rows, and the size of the grid after it. */
    private record Setup(List<Edit> edits, int rowCount, int columnCount) {}

    private static Setup setup(Grid grid, int needed, int gone, int mostRows) {
        List<Edit> edits = new ArrayList<>();
        int columns = grid.present()
                ? Math.max(grid.columnCount(), grid.layout().width())
                : grid.layout().gridWidth();
        int rows = grid.rowCount();
        if (rows - gone < Math.max(needed, LEAST_ROWS)) {
            rows = gone + Math.max(Math.max(needed, LEAST_ROWS), Math.min(mostRows, needed + SPARE_ROWS));
        }
        if (!grid.present()) {
            edits.add(new Edit.AddSheet(grid.sheetId(), grid.title(), rows, columns));
        } else if (rows != grid.rowCount() || columns != grid.columnCount()) {
            edits.add(new Edit.Resize(grid.sheetId(), rows, columns == grid.columnCount() ? 0 : columns));
        }
        if (grid.present() && !grid.frozen()) {
            edits.add(new Edit.FreezeHeader(grid.sheetId()));
        }
        if (!grid.headed()) {
            edits.add(
                    new Edit.WriteRows(grid.sheetId(), 0, List.of(grid.layout().headerRow())));
        }
        return new Setup(edits, rows, columns);
    }

    private static SortedMap<Integer, Row> placed(Grid grid, BitSet gone, Map<String, Row> puts) {
        SortedMap<Integer, Row> known = new TreeMap<>();
        List<Row> added = new ArrayList<>();
        puts.forEach((key, row) -> {
            if (grid.has(key)) {
                known.put(grid.rowOf(key), row);
            } else {
                added.add(row);
            }
        });
        SortedMap<Integer, Row> placed = new TreeMap<>();
        int from = 0;
        int gaps = 0;
        for (Map.Entry<Integer, Row> entry : known.entrySet()) {
            gaps += gone.get(from, entry.getKey()).cardinality();
            from = entry.getKey();
            placed.put(entry.getKey() - gaps, entry.getValue());
        }
        int next = grid.size() - gone.cardinality();
        for (Row row : added) {
            placed.put(next++, row);
        }
        return placed;
    }

    /** From the last to the first, so that no place moves before its turn. */
    private static void addDeletes(List<Edit> edits, int sheetId, BitSet gone) {
        int last = gone.previousSetBit(gone.length());
        while (last >= 0) {
            int kept = gone.previousClearBit(last);
            edits.add(new Edit.DeleteRows(sheetId, kept + 2, last + 2));
            last = gone.previousSetBit(kept);
        }
    }

    private static void addWrites(List<Edit> edits, int sheetId, SortedMap<Integer, Row> placed) {
        List<Row> run = new ArrayList<>();
        int first = 0;
        for (Map.Entry<Integer, Row> entry : placed.entrySet()) {
            if (!run.isEmpty() && entry.getKey() != first + run.size()) {
                edits.add(new Edit.WriteRows(sheetId, first + 1, run));
                run.clear();
            }
            if (run.isEmpty()) {
                first = entry.getKey();
            }
            run.add(entry.getValue());
        }
        if (!run.isEmpty()) {
            edits.add(new Edit.WriteRows(sheetId, first + 1, run));
        }
    }
}
