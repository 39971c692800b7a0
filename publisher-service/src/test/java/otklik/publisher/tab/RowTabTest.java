package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTabTest {
    private static final Layout LAYOUT = Layout.of("t", "key", "key, text");

    private final Paper paper = new Paper();

    @Test
    void shouldMakeTheSheetWithItsHeaderWhenThereAreNoRows() {
        RowTab tab = tab(List.of());

        paper.carryOut(tab.next(1000));

        assertThat(paper.header("t").cells()).containsExactly("key", "text");
        assertThat(tab.next(1000)).isEmpty();
    }

    @Test
    void shouldWriteOnlyTheRunsThatDiffer() {
        RowTab tab = filled("a", "b", "c", "d");
        tab.want(Row.of("b", "new"));
        tab.want(Row.of("c", "new"));
        tab.want(Row.of("a", "old"));

        assertThat(tab.next(10_000).get(0).edits())
                .containsExactly(new Edit.WriteRows(1, 2, List.of(Row.of("b", "new"), Row.of("c", "new"))));
    }

    @Test
    void shouldCloseTheGapWhenRowsGo() {
        RowTab tab = filled("a", "b", "c", "d");
        tab.drop("b");
        tab.drop("a");
        tab.want(Row.of("d", "new"));

        List<Step> steps = tab.next(10_000);
        assertThat(steps.get(0).edits())
                .containsExactly(new Edit.DeleteRows(1, 1, 3), new Edit.WriteRows(1, 2, List.of(Row.of("d", "new"))));
        paper.carryOut(steps);
        assertThat(paper.rows("t")).containsExactly(Row.of("c", "old"), Row.of("d", "new"));
    }

    @Test
    void shouldGoOnInTheNextSheetWhenOneIsFullAndFillItsRoomFirst() {
        RowTab tab = new RowTab(LAYOUT, 3, number -> number);
        tab.loaded(List.of());
        List.of("a", "b", "c").forEach(key -> tab.want(Row.of(key, "x")));
        paper.carryOut(tab.next(10_000));
        assertThat(tab.sizes()).containsEntry("t", 2).containsEntry("t_2", 1);
        assertThat(paper.header("t_2").cells()).containsExactly("key", "text");

        tab.drop("a");
        tab.want(Row.of("d", "x"));
        paper.carryOut(tab.next(10_000));

        assertThat(paper.rows("t")).containsExactly(Row.of("b", "x"), Row.of("d", "x"));
        assertThat(paper.rows("t_2")).containsExactly(Row.of("c", "x"));
    }

    @Test
    void shouldRemoveUnknownDoubledAndEmptyRowsOnceAllIsRead() {
        Grid grid = Grid.found(LAYOUT, "t", 1, 7, 2, false);
        grid.header(Row.of("wrong", "header"));
        List.of("a", "stranger", "a", "", "b").forEach(key -> grid.add(Row.of(key, "old"), true));
        RowTab tab = tab(List.of(grid));
        tab.want(Row.of("a", "old"));
        tab.want(Row.of("b", "old"));

        tab.complete();

        assertThat(tab.next(10_000).get(0).edits())
                .containsExactly(
                        new Edit.FreezeHeader(1),
                        new Edit.WriteRows(1, 0, List.of(Row.of("key", "text"))),
                        new Edit.DeleteRows(1, 2, 5));
    }

    @Test
    void shouldAskForTheContentAgainWhenASheetHasLostARowThatWasWritten() {
        RowTab tab = filled("a", "b");
        Grid poorer = Grid.found(LAYOUT, "t", 1, 10, 2, true);
        poorer.header(Row.of("key", "text"));
        poorer.add(Row.of("a", "old"), true);

        assertThat(tab.loaded(List.of(poorer))).containsExactly("b");
        assertThat(tab.loaded(List.of(paper.grid(LAYOUT, "t")))).isEmpty();
    }

    @Test
    void shouldTakeWhatGoogleKeepsOtherwiseHoweverOftenItIsWritten() {
        RowTab tab = filled("a");
        for (int i = 0; i < 5; i++) {
            assertThat(tab.loaded(List.of(kept("other")))).containsExactly("a");
            tab.want(Row.of("a", "old"));
            paper.carryOut(tab.next(1000));
        }

        assertThat(tab.loaded(List.of(kept("other")))).isEmpty();
        assertThat(tab.loaded(List.of(kept("typed")))).containsExactly("a");
    }

    @Test
    void shouldStillHaveToWriteWhatChangedWhileAWriteWasUnderWay() {
        RowTab tab = filled("a", "b", "c");
        tab.want(Row.of("a", "new"));
        tab.want(Row.of("b", "new"));
        tab.want(Row.of("d", "new"));
        tab.drop("c");
        List<Step> underWay = tab.next(10_000);
        tab.want(Row.of("a", "newest"));
        tab.want(Row.of("b", "old"));
        tab.want(Row.of("c", "old"));
        tab.drop("d");
        tab.complete();

        paper.carryOut(underWay);

        assertThat(tab.loaded(tab.sheets())).containsExactlyInAnyOrder("b", "c");
        paper.carryOut(tab.next(10_000));
        assertThat(paper.rows("t")).containsExactly(Row.of("a", "newest"), Row.of("b", "new"));
    }

    private static Grid kept(String text) {
        Grid grid = Grid.found(LAYOUT, "t", 1, 10, 2, true);
        grid.header(Row.of("key", "text"));
        grid.add(Row.of("a", text), true);
        return grid;
    }

    @Test
    void shouldWriteNoMoreThanTheBudgetAtOnce() {
        RowTab tab = tab(List.of());
        List.of("a", "b", "c").forEach(key -> tab.want(Row.of(key, "x")));

        paper.carryOut(tab.next(200));

        assertThat(paper.rows("t")).hasSize(2);
        assertThat(tab.pending()).isEqualTo(1);
    }

    private RowTab filled(String... keys) {
        RowTab tab = tab(List.of());
        List.of(keys).forEach(key -> tab.want(Row.of(key, "old")));
        paper.carryOut(tab.next(100_000));
        return tab;
    }

    private static RowTab tab(List<Grid> grids) {
        RowTab tab = new RowTab(LAYOUT, 1000, number -> number);
        tab.loaded(grids);
        return tab;
    }
}
