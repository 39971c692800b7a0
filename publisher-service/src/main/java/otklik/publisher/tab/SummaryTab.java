package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.IntSupplier;

/** A few rows in order: by a number, greatest first, then by name, then by id. Kept whole. */
public final class SummaryTab implements PublishedTab {
    private final Layout layout;
    private final Comparator<Row> order;
    private final Map<String, Row> wanted = new HashMap<>();
    private final IntSupplier sheetId;
    private final List<Grid> sheets = new ArrayList<>();
    private boolean complete;
    private boolean dirty;

    /**
     * @param nameColumn of the name to order by; the number stands right of it
     * @param sheetId an unused id, for when the sheet is to be made
     */
    public SummaryTab(Layout layout, int nameColumn, IntSupplier sheetId) {
        this.layout = layout;
        this.sheetId = sheetId;
        this.order = Comparator.comparingDouble((Row row) -> -row.number(nameColumn + 1))
                .thenComparing(row -> row.text(nameColumn), SummaryTab::byCodePoints)
                .thenComparing(row -> row.text(layout.keyColumn()), SummaryTab::byCodePoints);
    }

    public void want(Row row) {
        Row old = wanted.put(row.text(layout.keyColumn()), row);
        dirty |= !row.equals(old);
    }

    public void drop(String key) {
        dirty |= wanted.remove(key) != null;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public boolean loaded(List<Grid> found) {
        sheets.clear();
        sheets.addAll(found);
        dirty = true;
        return false;
    }

    @Override
    public void complete() {
        complete = true;
        dirty = true;
    }

    @Override
    public List<Step> next(int budget) {
        if (!dirty || !complete && sheet().present()) {
            return List.of();
        }
        List<Row> rows = complete ? wanted.values().stream().sorted(order).toList() : List.of();
        Step step = SheetDiff.ordered(sheet(), rows, rows.size());
        if (step.edits().isEmpty()) {
            dirty = false;
            return List.of();
        }
        return List.of(new Step(step.edits(), () -> {
            step.whenDone().run();
            dirty = false;
        }));
    }

    @Override
    public int pending() {
        return dirty ? wanted.size() : 0;
    }

    @Override
    public Map<String, Integer> sizes() {
        return Map.of(layout.name(), sheets.stream().mapToInt(Grid::size).sum());
    }

    private Grid sheet() {
        if (sheets.isEmpty()) {
            sheets.add(Grid.absent(layout, layout.name(), sheetId.getAsInt()));
        }
        return sheets.get(0);
    }

    static int byCodePoints(String a, String b) {
        PrimitiveIterator.OfInt left = a.codePoints().iterator();
        PrimitiveIterator.OfInt right = b.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = Integer.compare(left.nextInt(), right.nextInt());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
