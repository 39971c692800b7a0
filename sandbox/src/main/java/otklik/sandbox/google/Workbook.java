package otklik.sandbox.google;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A spreadsheet: its tabs in order. */
final class Workbook {
    private static final long MOST_CELLS = 10_000_000;

    final List<Tab> tabs;

    private Workbook(List<Tab> tabs) {
        this.tabs = tabs;
    }

    static Workbook empty() {
        return new Workbook(new ArrayList<>());
    }

    /** As the service makes a new one. */
    static Workbook fresh() {
        Workbook workbook = empty();
        workbook.tabs.add(new Tab(0, "Лист1", 1000, 26));
        return workbook;
    }

    Workbook copy() {
        return new Workbook(new ArrayList<>(tabs.stream().map(Tab::copy).toList()));
    }

    Optional<Tab> named(String title) {
        return tabs.stream().filter(tab -> tab.title.equals(title)).findFirst();
    }

    Tab withId(int id) {
        return tabs.stream()
                .filter(tab -> tab.id == id)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("No grid with id: " + id));
    }

    /** Throws when the grids together are too large. */
    void requireRoom() {
        if (tabs.stream().mapToLong(Tab::cells).sum() > MOST_CELLS) {
            throw Refused.invalid("This action would increase the number of cells in the workbook above the limit of "
                    + MOST_CELLS + " cells.");
        }
    }
}
