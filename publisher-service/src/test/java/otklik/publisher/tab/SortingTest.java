package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortingTest {
    private static final Layout LAYOUT = Layout.of("s", "id", "id, word, number");

    @Test
    void shouldPutAbsentNumbersLastEitherWay() {
        Row none = Row.of("1", "", null);
        Row zero = Row.of("2", "", 0);
        Row five = Row.of("3", "", 5);

        assertThat(sorted(Sorting.of(LAYOUT).most("number"), none, zero, five)).containsExactly(five, zero, none);
        assertThat(sorted(Sorting.of(LAYOUT).least("number"), none, five, zero)).containsExactly(zero, five, none);
    }

    @Test
    void shouldOrderIdsAsNumbers() {
        assertThat(sorted(Sorting.of(LAYOUT).id("id"), Row.of("10"), Row.of("9"), Row.of("")))
                .containsExactly(Row.of(""), Row.of("9"), Row.of("10"));
    }

    @Test
    void shouldPutTheLatestFirstAndThenGoByTheNextColumn() {
        Row old = Row.of("1", "2026-11-19", 9);
        Row late = Row.of("2", "2026-11-20", 1);
        Row great = Row.of("3", "2026-11-20", 2);

        assertThat(sorted(Sorting.of(LAYOUT).latest("word").most("number"), old, late, great))
                .containsExactly(great, late, old);
    }

    @Test
    void shouldOrderAsListed() {
        Row good = Row.of("1", "good");
        Row bad = Row.of("2", "bad");

        assertThat(sorted(Sorting.of(LAYOUT).listed("word", List.of("good", "bad")), bad, good))
                .containsExactly(good, bad);
    }

    private static List<Row> sorted(Sorting sorting, Row... rows) {
        return Stream.of(rows).sorted(sorting.order()).toList();
    }
}
