package otklik.sandbox.google;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Someone who has the spreadsheet open and works in it, between the calls of programs. What he does is not kept in the
 * server's file.
 */
public final class Person {
    /** What a person may do to a tab. */
    public enum Deed {
        SORT,
        INSERT_ROW,
        DELETE_ROW,
        CLEAR,
        RENAME,
        TYPE,
        DELETE_TAB,
        UNFREEZE
    }

    private final Consumer<Consumer<Workbook>> change;
    private Random random = new Random(1);
    private double share;
    private List<Deed> deeds = List.of();
    private long done;

    /** @param change carries out a change while no call is served */
    Person(Consumer<Consumer<Workbook>> change) {
        this.change = change;
    }

    /** Before this share of all calls, one of these deeds on a tab whose name begins with a small letter. */
    public void meddle(double ofCalls, long seed, Deed... with) {
        change.accept(workbook -> {
            share = ofCalls;
            random = new Random(seed);
            deeds = List.of(with);
        });
    }

    /** How many deeds there were of themselves. */
    public long deeds() {
        return done;
    }

    /** Rows below the header, by what this column shows. */
    public void sort(String tab, int column, boolean ascending) {
        on(tab, found -> found.sort(1, column, ascending));
    }

    public void insertRow(String tab, int at) {
        on(tab, found -> found.insertRow(at));
    }

    public void deleteRow(String tab, int at) {
        on(tab, found -> found.deleteRows(at, at + 1));
    }

    public void clear(String tab) {
        on(tab, found -> wipe(found));
    }

    public void rename(String tab, String title) {
        on(tab, found -> found.title = title);
    }

    /** A text, a Double or null for nothing; the grid grows where it must. */
    public void type(String tab, int row, int column, Object value) {
        on(tab, found -> {
            found.rowCount = Math.max(found.rowCount, row + 1);
            found.columnCount = Math.max(found.columnCount, column + 1);
            found.write(row, column, Collections.singletonList(value));
        });
    }

    public void addTab(String title) {
        change.accept(workbook -> workbook.tabs.add(
                new Tab(workbook.tabs.stream().mapToInt(tab -> tab.id).max().orElse(0) + 1, title, 1000, 26)));
    }

    public void deleteTab(String title) {
        change.accept(workbook -> workbook.named(title).ifPresent(tab -> remove(workbook, tab)));
    }

    /** Takes away colours, stripes, filter and charts of a tab. */
    public void undress(String tab) {
        on(tab, found -> found.dress = new Dress());
    }

    /** Before a call; the workbook is this person's alone now. */
    void maybeAct(Workbook workbook) {
        if (share > 0 && random.nextDouble() < share) {
            List<Tab> tabs = new ArrayList<>(workbook.tabs);
            tabs.removeIf(tab -> !tab.title.matches("[a-z_].*"));
            if (!tabs.isEmpty()) {
                act(workbook, tabs.get(random.nextInt(tabs.size())), deeds.get(random.nextInt(deeds.size())));
                done++;
            }
        }
    }

    private void act(Workbook workbook, Tab tab, Deed deed) {
        int row = 1 + random.nextInt(Math.max(1, tab.heldRows()));
        switch (deed) {
            case SORT -> tab.sort(1, random.nextInt(tab.columnCount), random.nextBoolean());
            case INSERT_ROW -> tab.insertRow(Math.min(row, tab.rowCount));
            case DELETE_ROW -> {
                if (tab.rowCount > 2 && row < tab.rowCount) {
                    tab.deleteRows(row, row + 1);
                }
            }
            case CLEAR -> wipe(tab);
            case RENAME -> tab.title = "x" + random.nextInt(1_000_000);
            case TYPE -> tab.write(Math.min(row, tab.rowCount - 1), random.nextInt(tab.columnCount), List.of("typed"));
            case DELETE_TAB -> remove(workbook, tab);
            case UNFREEZE -> tab.frozenRows = 0;
        }
    }

    private static void wipe(Tab tab) {
        for (int row = tab.heldRows() - 1; row >= 0; row--) {
            tab.write(row, 0, Collections.nCopies(tab.columnCount, null));
        }
    }

    private static void remove(Workbook workbook, Tab tab) {
        if (workbook.tabs.size() > 1) {
            workbook.tabs.remove(tab);
            workbook.marks.removeIf(
                    mark -> mark.sheetId().isPresent() && mark.sheetId().getAsInt() == tab.id);
        }
    }

    private void on(String tab, Consumer<Tab> deed) {
        change.accept(workbook -> Optional.of(workbook)
                .flatMap(found -> found.named(tab))
                .ifPresentOrElse(deed, () -> {
                    throw new IllegalArgumentException("no tab " + tab);
                }));
    }
}
