package otklik.publisher.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.publisher.google.SheetInfo;
import otklik.publisher.google.Span;
import otklik.publisher.tab.Grid;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.RowTab;

/** Reads all sheets of a tab, a piece after the other, over as many calls as it takes. */
final class Reading {
    private final PublishedTab tab;
    private final Spreadsheet spreadsheet;
    private final int mostRows;
    private final List<Grid> grids = new ArrayList<>();
    private int from;
    private boolean begun;

    /** Begins when it is asked for its first piece: by the picture of that moment. */
    Reading(PublishedTab tab, Spreadsheet spreadsheet, int mostRows) {
        this.tab = tab;
        this.spreadsheet = spreadsheet;
        this.mostRows = mostRows;
    }

    PublishedTab tab() {
        return tab;
    }

    List<Grid> grids() {
        return List.copyOf(grids);
    }

    /** The next piece, of so many rows at most; none when all is read. */
    Optional<Span> next(int rows) {
        if (!begun) {
            begun = true;
            begin();
        }
        while (current().isPresent()) {
            Grid grid = grids.get(grids.size() - 1);
            if (from < grid.rowCount()) {
                int width = Math.min(tab.layout().width(), grid.columnCount());
                int to = Math.min(grid.rowCount(), from + rows);
                return Optional.of(new Span(current().get().title(), from, to, 0, width));
            }
            begin();
        }
        return Optional.empty();
    }

    /** The rows of the piece that was asked for last. */
    void take(Span span, List<Row> rows) {
        SheetInfo sheet = current().orElseThrow();
        if (from == 0 && !spreadsheet.isTagged(sheet) && !isOurs(rows)) {
            spreadsheet.leaveAlone(sheet);
            grids.remove(grids.size() - 1);
            begin();
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            take(from + i, rows.get(i));
        }
        from = span.to();
    }

    private void take(int row, Row found) {
        Grid grid = grids.get(grids.size() - 1);
        if (row == 0) {
            grid.header(found);
            return;
        }
        while (grid.size() < row - 1) {
            grid.add(Row.of(), false);
        }
        grid.add(found, row < mostRows && isFirst(tab.layout().key(found)));
    }

    /** A row that an earlier sheet has, too, is one too many. */
    private boolean isFirst(String key) {
        return grids.stream().limit(grids.size() - 1L).noneMatch(grid -> grid.has(key));
    }

    /** The next sheet: those that are missing between others are to be made. */
    private void begin() {
        from = 0;
        Layout layout = tab.layout();
        int last = lastNumber();
        while (grids.size() < last) {
            String name = RowTab.title(layout, grids.size() + 1);
            Optional<SheetInfo> sheet = spreadsheet.named(name);
            grids.add(sheet.map(found -> found(layout, name, found))
                    .orElseGet(() -> Grid.absent(layout, name, spreadsheet.idFor(name))));
            if (sheet.isPresent()) {
                return;
            }
        }
        from = Integer.MAX_VALUE;
    }

    private Optional<SheetInfo> current() {
        return from == Integer.MAX_VALUE || grids.isEmpty()
                ? Optional.empty()
                : spreadsheet.picture().withId(grids.get(grids.size() - 1).sheetId());
    }

    private int lastNumber() {
        int last = 0;
        int gap = 0;
        for (int number = 1; gap < 10 && (tab instanceof RowTab || number == 1); number++) {
            boolean there =
                    spreadsheet.named(RowTab.title(tab.layout(), number)).isPresent();
            last = there ? number : last;
            gap = there ? 0 : gap + 1;
        }
        return last;
    }

    private boolean isOurs(List<Row> rows) {
        return rows.stream().allMatch(row -> row.cells().isEmpty())
                || rows.get(0).text(0).equals(tab.layout().header().get(0));
    }

    private static Grid found(Layout layout, String name, SheetInfo sheet) {
        return Grid.found(
                layout, name, sheet.sheetId(), sheet.rowCount(), sheet.columnCount(), sheet.frozenRows() == 1);
    }
}
