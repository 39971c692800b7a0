package otklik.publisher.publishing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import otklik.publisher.google.SheetInfo;
import otklik.publisher.google.Span;
import otklik.publisher.tab.Grid;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;

/**
 * Finds out what people did to our sheets, with few calls: the size of each grid, all rows of small sheets, the keys
 * and the header of large ones, and of these so many whole rows in turn.
 */
final class Checks {
    private static final int SMALL = 5_000;
    private static final int WHOLE_ROWS = 10_000;
    private static final int KEY_ROWS = 100_000;
    private static final int WHOLE_A_ROUND = 4;
    /** Their names make the address of a call. */
    private static final int MOST_SPANS = 60;

    /** A piece of a sheet beside what we take it to hold. */
    private record Check(PublishedTab tab, Grid grid, Span span, boolean whole) {
        boolean passes(List<Row> found) {
            return whole ? grid.shows(span.from(), span.to(), found) : grid.showsKeys(span.from(), span.to(), found);
        }
    }

    private final Spreadsheet spreadsheet;
    private final Deque<Check> waiting = new ArrayDeque<>();
    private int round;
    private int turn;

    Checks(Spreadsheet spreadsheet) {
        this.spreadsheet = spreadsheet;
    }

    /**
     * A new round, by a fresh picture.
     *
     * @param deep whether rows are to be looked at, too, not only the sizes of grids
     * @return tabs that are not as they should be to begin with
     */
    Set<PublishedTab> begin(Collection<PublishedTab> tabs, boolean deep) {
        waiting.clear();
        round += deep ? 1 : 0;
        Set<PublishedTab> spoilt = new HashSet<>();
        List<Check> large = new ArrayList<>();
        for (PublishedTab tab : tabs) {
            for (Grid grid : tab.sheets()) {
                Optional<SheetInfo> sheet = spreadsheet.picture().withId(grid.sheetId());
                if (!grid.present()) {
                    continue;
                }
                if (sheet.filter(found -> fits(grid, found)).isEmpty()) {
                    spoilt.add(tab);
                } else if (deep && (round % 2 == 0 || sheet.get().rowCount() <= SMALL)) {
                    plan(tab, grid, sheet.get(), large);
                }
            }
        }
        for (int i = 0; i < Math.min(WHOLE_A_ROUND, large.size()); i++) {
            waiting.add(large.get(Math.floorMod(turn++, large.size())));
        }
        return spoilt;
    }

    /** What to read next in one call; nothing when the round is over. */
    List<Span> next() {
        int rows = 0;
        List<Span> spans = new ArrayList<>();
        for (Check check : waiting) {
            rows += check.whole() ? check.span().rows() : check.span().rows() / (KEY_ROWS / WHOLE_ROWS);
            if (!spans.isEmpty() && (rows > WHOLE_ROWS || spans.size() == MOST_SPANS)) {
                break;
            }
            spans.add(check.span());
        }
        return spans;
    }

    /** Takes what was read, of which the tabs that are not as they should be are told. */
    Set<PublishedTab> take(List<List<Row>> found) {
        Set<PublishedTab> spoilt = new HashSet<>();
        for (List<Row> rows : found) {
            Check check = waiting.remove();
            if (!check.passes(rows)) {
                spoilt.add(check.tab());
            }
        }
        return spoilt;
    }

    /** Of these nothing is to be looked at until they have been read anew. */
    void forget(Collection<PublishedTab> tabs) {
        waiting.removeIf(check -> tabs.contains(check.tab()));
    }

    private static boolean fits(Grid grid, SheetInfo sheet) {
        return sheet.rowCount() == grid.rowCount()
                && sheet.columnCount() >= grid.layout().width()
                && (sheet.frozenRows() == 1 || !grid.frozen());
    }

    private void plan(PublishedTab tab, Grid grid, SheetInfo sheet, List<Check> large) {
        int width = grid.layout().width();
        if (sheet.rowCount() <= SMALL) {
            waiting.add(new Check(tab, grid, new Span(sheet.title(), 0, sheet.rowCount(), 0, width), true));
            return;
        }
        waiting.add(new Check(tab, grid, new Span(sheet.title(), 0, 1, 0, width), true));
        int first = grid.layout().firstKeyColumn();
        int span = grid.layout().keySpan();
        for (int from = 0; from < sheet.rowCount(); from += KEY_ROWS) {
            int to = Math.min(sheet.rowCount(), from + KEY_ROWS);
            waiting.add(new Check(tab, grid, new Span(sheet.title(), from, to, first, span), false));
        }
        for (int from = 0; from < sheet.rowCount(); from += WHOLE_ROWS) {
            int to = Math.min(sheet.rowCount(), from + WHOLE_ROWS);
            large.add(new Check(tab, grid, new Span(sheet.title(), from, to, 0, width), true));
        }
    }
}
