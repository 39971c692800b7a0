package otklik.publisher.tab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/** A few rows in order. Kept whole. */
public final class SummaryTab implements PublishedTab {
    private final Layout layout;
    private final Comparator<Row> order;
    private final IntSupplier sheetId;
    private final Map<String, Row> wanted = new HashMap<>();
    private final List<SummaryTab> followers = new ArrayList<>();
    /** Hashes of rows that cannot be written. */
    private final Set<Long> refused = new HashSet<>();

    private final List<Grid> sheets = new ArrayList<>();
    private boolean complete;
    private boolean dirty;

    /** @param sheetId an unused id, for when the sheet is to be made */
    public SummaryTab(Sorting sorting, IntSupplier sheetId) {
        this(sorting.layout(), sorting.order(), sheetId);
    }

    private SummaryTab(Layout layout, Comparator<Row> order, IntSupplier sheetId) {
        this.layout = layout;
        this.order = order;
        this.sheetId = sheetId;
    }

    /** A tab whose rows stand in the order of the rows here that have their keys; without one they come last. */
    public SummaryTab follower(Sorting amongOthers, IntSupplier sheetId) {
        Layout theirs = amongOthers.layout();
        Comparator<Row> ours = Comparator.comparing(row -> wanted.get(theirs.key(row)), Comparator.nullsLast(order));
        SummaryTab follower = new SummaryTab(theirs, ours.thenComparing(amongOthers.order()), sheetId);
        followers.add(follower);
        return follower;
    }

    public void want(Row row) {
        Row old = wanted.put(layout.key(row), row);
        if (!row.equals(old)) {
            changed();
        }
    }

    public void drop(String key) {
        if (wanted.remove(key) != null) {
            changed();
        }
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<String> loaded(List<Grid> found) {
        sheets.clear();
        sheets.addAll(found);
        dirty = true;
        return List.of();
    }

    @Override
    public List<Grid> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void refuse(Row row) {
        refused.add(row.hash());
        dirty = true;
    }

    /** About as many bytes as all rows take. */
    public long size() {
        return wanted.values().stream().mapToLong(Row::size).sum();
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
        List<Row> rows = complete ? shown() : List.of();
        Step step = SheetDiff.ordered(sheet(), rows, rows.size(), budget);
        if (step.edits().isEmpty()) {
            dirty = !sheet().holds(rows);
            return List.of();
        }
        return List.of(new Step(step.edits(), () -> {
            step.whenDone().run();
            dirty = !sheet().holds(complete ? shown() : List.of());
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

    private List<Row> shown() {
        return wanted.values().stream()
                .filter(row -> refused.isEmpty() || !refused.contains(row.hash()))
                .sorted(order)
                .toList();
    }

    private Grid sheet() {
        if (sheets.isEmpty()) {
            sheets.add(Grid.absent(layout, layout.name(), sheetId.getAsInt()));
        }
        return sheets.get(0);
    }

    private void changed() {
        dirty = true;
        followers.forEach(follower -> follower.dirty = true);
    }
}
