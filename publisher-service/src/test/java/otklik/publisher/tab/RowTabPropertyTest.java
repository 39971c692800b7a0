package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RowTabPropertyTest {
    private static final Layout LAYOUT = Layout.of("t", "key", "text, key");
    private static final int MOST_ROWS = 5;

    /** A key gets a text, or goes where the text is empty; after some the tab is written, or read anew as by a restart. */
    record Change(int key, String text, boolean write, boolean restart) {}

    @Property(tries = 500)
    void shouldHoldExactlyTheWantedRowsWhateverCameBefore(@ForAll("changes") List<Change> changes) {
        Paper paper = new Paper();
        RowTab tab = tab(List.of());
        Map<String, String> wanted = new TreeMap<>();
        for (Change change : changes) {
            apply(change, tab, wanted);
            if (change.write() || change.restart()) {
                write(paper, tab);
            }
            if (change.restart()) {
                tab = restarted(paper, wanted);
            }
        }
        write(paper, tab);

        assertThat(found(paper)).isEqualTo(wanted);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<String> texts = Arbitraries.of("", "a", "b", "c");
        Arbitrary<Boolean> writes = Arbitraries.of(true, false, false);
        Arbitrary<Boolean> restarts = Arbitraries.frequency(Tuple.of(1, true), Tuple.of(9, false));
        return Combinators.combine(Arbitraries.integers().between(0, 13), texts, writes, restarts)
                .as(Change::new)
                .list()
                .ofMaxSize(60);
    }

    private static void apply(Change change, RowTab tab, Map<String, String> wanted) {
        String key = "k" + change.key();
        if (change.text().isEmpty()) {
            tab.drop(key);
            wanted.remove(key);
        } else {
            tab.want(Row.of(change.text(), key));
            wanted.put(key, change.text());
        }
    }

    private static void write(Paper paper, RowTab tab) {
        for (List<Step> steps = tab.next(200); !steps.isEmpty(); steps = tab.next(200)) {
            paper.carryOut(steps);
        }
        assertThat(tab.pending()).isZero();
    }

    private static RowTab restarted(Paper paper, Map<String, String> wanted) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 1; paper.has(RowTab.title(LAYOUT, i)); i++) {
            grids.add(paper.grid(LAYOUT, RowTab.title(LAYOUT, i)));
        }
        RowTab tab = tab(grids);
        wanted.forEach((key, text) -> tab.want(Row.of(text, key)));
        tab.complete();
        assertThat(tab.pending()).as("what the sheet has is not written again").isZero();
        return tab;
    }

    private static RowTab tab(List<Grid> grids) {
        RowTab tab = new RowTab(LAYOUT, MOST_ROWS, number -> number);
        tab.loaded(grids);
        return tab;
    }

    private static Map<String, String> found(Paper paper) {
        Map<String, String> found = new TreeMap<>();
        for (int i = 1; i <= 4; i++) {
            List<Row> rows = paper.rows(RowTab.title(LAYOUT, i));
            assertThat(rows).hasSizeLessThan(MOST_ROWS);
            for (Row row : rows) {
                assertThat(row.text(1)).as("no gap").isNotEmpty();
                assertThat(found.put(row.text(1), row.text(0)))
                        .as("no key twice")
                        .isNull();
            }
        }
        return found;
    }
}
