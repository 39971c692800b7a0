package otklik.sandbox.google;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A spreadsheet: its tabs in order. */
final class Workbook {
    private static final long MOST_CELLS = 10_000_000;

    final List<Tab> tabs;
    final List<Mark> marks;

    private Workbook(List<Tab> tabs, List<Mark> marks) {
        this.tabs = tabs;
        this.marks = marks;
    }

    static Workbook empty() {
        return new Workbook(new ArrayList<>(), new ArrayList<>());
    }

    /** As the service makes a new one. */
    static Workbook fresh() {
        Workbook workbook = empty();
        workbook.tabs.add(new Tab(0, "Лист1", 1000, 26));
        return workbook;
    }

    Workbook copy() {
        return new Workbook(new ArrayList<>(tabs.stream().map(Tab::copy).toList()), new ArrayList<>(marks));
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

    int freeMarkId() {
        return marks.stream().mapToInt(Mark::id).max().orElse(0) + 1;
    }

    /** For a chart or a banded range. */
    int freeObjectId() {
        return 1
                + tabs.stream()
                        .flatMap(tab -> Stream.concat(tab.dress.charts.stream(), tab.dress.bandings.stream()))
                        .mapToInt(found -> Math.max(
                                found.path("chartId").asInt(),
                                found.path("bandedRangeId").asInt()))
                        .max()
                        .orElse(100);
    }

    /** Throws when the grids together are too large. */
    void requireRoom() {
        if (tabs.stream().mapToLong(Tab::cells).sum() > MOST_CELLS) {
            throw Refused.invalid("This action would increase the number of cells in the workbook above the limit of "
                    + MOST_CELLS + " cells.");
        }
    }
}
