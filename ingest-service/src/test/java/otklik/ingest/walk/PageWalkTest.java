package otklik.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.ingest.crm.RestModule.Page;

class PageWalkTest {
    private static final int SIZE = 5;

    private final List<Long> list =
            new ArrayList<>(LongStream.rangeClosed(1, 23).boxed().toList());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldMeetAllWhenRowsComeMeanwhile(boolean atTheFront) throws InterruptedException {
        PageWalk walk = walk(1, true);
        for (long next = 100; next < 103; next++) {
            walk.next();
            list.add(atTheFront ? 0 : list.size(), next);
        }
        through(walk);
        assertThat(LongStream.rangeClosed(1, 23)).allMatch(walk::hasMet);
    }

    @Test
    void shouldBeWholeWhenNothingMoves() throws InterruptedException {
        assertThat(through(walk(1, true)).isWhole()).isTrue();
    }

    @Test
    void shouldNotBeWholeWhenARowWentAndDrewAnotherBehindIt() throws InterruptedException {
        PageWalk walk = walk(1, true);
        walk.next();
        list.remove(0);
        through(walk);
        assertThat(walk.hasMet(6)).isFalse();
        assertThat(walk.isWhole()).isFalse();
    }

    @Test
    void shouldNotBeWholeWhenItDidNotBeginAtTheFirstPage() throws InterruptedException {
        assertThat(through(walk(3, true)).isWhole()).isFalse();
    }

    @Test
    void shouldEndWhereThePagesAreNotCounted() throws InterruptedException {
        PageWalk walk = through(walk(1, false));
        assertThat(walk.met()).isEqualTo(23);
        assertThat(walk.isWhole()).isFalse();
    }

    @Test
    void shouldEndWhenTheLastPageIsAnsweredAgain() throws InterruptedException {
        List<Long> ten = list.subList(0, 10);
        NumberedPages clamped = number -> page(ten, Math.min(number, 2), false);
        assertThat(through(new PageWalk(clamped, SIZE, PageWalkTest::id, 1)).met())
                .isEqualTo(10);
    }

    @Test
    void shouldEndOnAnEmptyList() throws InterruptedException {
        list.clear();
        assertThat(through(walk(1, true)).isWhole()).isTrue();
    }

    private static PageWalk through(PageWalk walk) throws InterruptedException {
        boolean finished = false;
        for (int pages = 0; !finished; pages++) {
            assertThat(pages).isLessThan(100);
            finished = walk.next().finished();
        }
        return walk;
    }

    private PageWalk walk(int start, boolean counted) {
        return new PageWalk(number -> page(list, number, counted), SIZE, PageWalkTest::id, start);
    }

    private static Page page(List<Long> all, int number, boolean counted) {
        int from = Math.min(all.size(), (number - 1) * SIZE);
        List<JsonNode> rows = new ArrayList<>();
        all.subList(from, Math.min(all.size(), from + SIZE))
                .forEach(id -> rows.add(JsonNodeFactory.instance.objectNode().put("id", id)));
        return counted
                ? new Page(rows, OptionalInt.of((all.size() + SIZE - 1) / SIZE), OptionalInt.of(all.size()))
                : new Page(rows, OptionalInt.empty(), OptionalInt.empty());
    }

    private static long id(JsonNode row) {
        return row.path("id").asLong();
    }
}
