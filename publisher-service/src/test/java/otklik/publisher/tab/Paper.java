package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sheets as the service would keep them: carries out edits, and refuses what does not fit the grid. */
final class Paper {
    private record Sheet(String title, List<Row> rows) {}

    private static final Row EMPTY = Row.of();

    private final Map<Integer, Sheet> sheets = new HashMap<>();

    void carryOut(List<Step> steps) {
        steps.forEach(step -> step.edits().forEach(this::apply));
        steps.forEach(step -> step.whenDone().run());
    }

    boolean has(String title) {
        return sheets.values().stream().anyMatch(sheet -> sheet.title().equals(title));
    }

    /** Rows below the header, without empty ones at the end. */
    List<Row> rows(String title) {
        List<Row> rows = sheets.values().stream()
                .filter(sheet -> sheet.title().equals(title))
                .findFirst()
                .map(sheet ->
                        new ArrayList<>(sheet.rows().subList(1, sheet.rows().size())))
                .orElseGet(ArrayList::new);
        while (!rows.isEmpty() && rows.get(rows.size() - 1).hash() == EMPTY.hash()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    Row header(String title) {
        return sheets.values().stream()
                .filter(sheet -> sheet.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(0);
    }

    /** The sheet as it would be read. */
    Grid grid(Layout layout, String title) {
        Map.Entry<Integer, Sheet> found = sheets.entrySet().stream()
                .filter(entry -> entry.getValue().title().equals(title))
                .findFirst()
                .orElseThrow();
        int size = found.getValue().rows().size();
        Grid grid = Grid.found(layout, title, found.getKey(), size, layout.width(), true);
        grid.header(header(title));
        rows(title).forEach(row -> grid.add(row, true));
        return grid;
    }

    private void apply(Edit edit) {
        if (edit instanceof Edit.AddSheet add) {
            sheets.put(
                    add.sheetId(), new Sheet(add.title(), new ArrayList<>(Collections.nCopies(add.rowCount(), EMPTY))));
        } else if (edit instanceof Edit.Resize resize) {
            List<Row> rows = sheets.get(resize.sheetId()).rows();
            while (rows.size() < resize.rowCount()) {
                rows.add(EMPTY);
            }
            rows.subList(resize.rowCount(), rows.size()).clear();
        } else if (edit instanceof Edit.DeleteRows delete) {
            sheets.get(delete.sheetId())
                    .rows()
                    .subList(delete.start(), delete.end())
                    .clear();
        } else if (edit instanceof Edit.WriteRows write) {
            for (int i = 0; i < write.rows().size(); i++) {
                sheets.get(write.sheetId())
                        .rows()
                        .set(write.firstRow() + i, write.rows().get(i));
            }
        }
    }
}
