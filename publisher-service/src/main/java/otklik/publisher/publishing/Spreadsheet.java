package otklik.publisher.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import otklik.publisher.google.SheetInfo;
import otklik.publisher.google.SheetsApi;
import otklik.publisher.tab.Grid;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.RowTab;

/** Reads what the sheets of our tabs hold; looks at no other. */
final class Spreadsheet {
    private static final int CHUNK = 10_000;

    private final SheetsApi api;
    private final int mostRows;
    private Map<String, SheetInfo> sheets = Map.of();

    Spreadsheet(SheetsApi api, int mostRows) {
        this.api = api;
        this.mostRows = mostRows;
    }

    /** To be asked before the others, and again when sheets may have come or gone. */
    void look() {
        sheets = api.sheets().stream().collect(Collectors.toMap(SheetInfo::title, Function.identity()));
    }

    /** The id of this sheet, or one that is free for it: always the same for a title, where it is free. */
    int idFor(String title) {
        return Optional.ofNullable(sheets.get(title)).map(SheetInfo::sheetId).orElseGet(() -> freeId(title));
    }

    List<Grid> grids(PublishedTab tab) {
        List<Grid> grids = new ArrayList<>();
        Optional<SheetInfo> sheet = Optional.ofNullable(sheets.get(tab.layout().name()));
        while (sheet.isPresent()) {
            grids.add(grid(tab.layout(), sheet.get()));
            sheet = tab instanceof RowTab
                    ? Optional.ofNullable(sheets.get(RowTab.title(tab.layout(), grids.size() + 1)))
                    : Optional.empty();
        }
        return grids;
    }

    private Grid grid(Layout layout, SheetInfo sheet) {
        Grid grid = Grid.found(
                layout, sheet.title(), sheet.sheetId(), sheet.rowCount(), sheet.columnCount(), sheet.frozenRows() == 1);
        int width = Math.min(layout.width(), sheet.columnCount());
        for (int from = 0; from < sheet.rowCount(); from += CHUNK) {
            List<Row> rows = api.rows(sheet.title(), from, Math.min(from + CHUNK, sheet.rowCount()), width);
            take(grid, rows, from);
        }
        return grid;
    }

    private void take(Grid grid, List<Row> rows, int from) {
        for (int i = 0; i < rows.size(); i++) {
            int row = from + i;
            if (row == 0) {
                grid.header(rows.get(i));
            } else {
                fillGap(grid, row - 1);
                grid.add(rows.get(i), row < mostRows);
            }
        }
    }

    /** Rows that were left out as an earlier chunk's empty end. */
    private static void fillGap(Grid grid, int rows) {
        while (grid.size() < rows) {
            grid.add(Row.of(), false);
        }
    }

    private int freeId(String title) {
        int id = 1 + (title.hashCode() & 0x3fffffff);
        while (taken(id)) {
            id++;
        }
        return id;
    }

    private boolean taken(int id) {
        return sheets.values().stream().anyMatch(sheet -> sheet.sheetId() == id);
    }
}
