package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTabTest {
    private static final Layout LAYOUT = Layout.of("s", "id", "id, name, chats");
    private static final Sorting SORTING =
            Sorting.of(LAYOUT).most("chats").text("name").id("id");

    private final Paper paper = new Paper();
    private final SummaryTab tab = new SummaryTab(SORTING, () -> 1);

    @Test
    void shouldOrderByChatsThenNameByCodePointsThenId() {
        tab.want(Row.of("1", "\uFF5E", 5));
        tab.want(Row.of("2", "😀", 5));
        tab.want(Row.of("4", "Анна", 7));
        tab.want(Row.of("3", "Анна", 7));
        tab.complete();

        paper.carryOut(tab.next(10_000));

        assertThat(paper.rows("s")).extracting(row -> row.text(0)).containsExactly("3", "4", "1", "2");
    }

    @Test
    void shouldMakeTheSheetButWriteNoRowUntilAllIsRead() {
        tab.want(Row.of("1", "a", 5));
        paper.carryOut(tab.next(10_000));

        assertThat(tab.next(10_000)).isEmpty();
        assertThat(paper.header("s").cells()).containsExactly("id", "name", "chats");
        assertThat(paper.rows("s")).isEmpty();

        tab.complete();
        paper.carryOut(tab.next(10_000));
        assertThat(paper.rows("s")).hasSize(1);
    }

    @Test
    void shouldRewriteOnlyWhatDiffersAndBlankWhatIsLeftOver() {
        tab.want(Row.of("1", "a", 5));
        tab.want(Row.of("2", "b", 4));
        tab.want(Row.of("3", "c", 3));
        tab.complete();
        paper.carryOut(tab.next(10_000));

        tab.drop("2");

        List<Step> steps = tab.next(10_000);
        assertThat(steps.get(0).edits())
                .containsExactly(new Edit.WriteRows(1, 2, List.of(Row.of("3", "c", 3), Row.blank(3))));
        paper.carryOut(steps);
        assertThat(tab.next(10_000)).isEmpty();
        assertThat(tab.sizes()).containsEntry("s", 2);
    }

    @Test
    void shouldStillHaveToWriteWhatChangedWhileAWriteWasUnderWay() {
        tab.want(Row.of("1", "a", 5));
        tab.complete();
        List<Step> underWay = tab.next(10_000);
        tab.want(Row.of("1", "a", 6));

        paper.carryOut(underWay);

        assertThat(tab.pending()).isPositive();
        paper.carryOut(tab.next(10_000));
        assertThat(paper.rows("s")).containsExactly(Row.of("1", "a", 6));
    }

    @Test
    void shouldStandInTheOrderOfTheTabItFollows() {
        Layout plans = Layout.of("plans", "id", "id, name, plan");
        SummaryTab follower = tab.follower(Sorting.of(plans).text("name").id("id"), () -> 2);
        tab.want(Row.of("1", "a", 1));
        tab.want(Row.of("2", "b", 2));
        Stream.of("3", "1", "2").forEach(id -> follower.want(Row.of(id, "name", "plan")));
        follower.complete();
        paper.carryOut(follower.next(10_000));
        assertThat(paper.rows("plans")).extracting(row -> row.text(0)).containsExactly("2", "1", "3");

        tab.want(Row.of("1", "a", 3));
        paper.carryOut(follower.next(10_000));

        assertThat(paper.rows("plans")).extracting(row -> row.text(0)).containsExactly("1", "2", "3");
        assertThat(follower.pending()).isZero();
    }

    @Test
    void shouldWriteNoMoreThanTheBudgetAtOnceAndGoOnNextTime() {
        Stream.of("1", "2", "3").forEach(id -> tab.want(Row.of(id, "a", 5)));
        tab.complete();

        paper.carryOut(tab.next(300));
        assertThat(paper.rows("s")).extracting(row -> row.text(0)).containsExactly("1", "2");
        assertThat(tab.pending()).isPositive();

        paper.carryOut(tab.next(300));
        assertThat(paper.rows("s")).extracting(row -> row.text(0)).containsExactly("1", "2", "3");
        assertThat(tab.pending()).isZero();

        Stream.of("1", "2", "3").forEach(tab::drop);
        paper.carryOut(tab.next(0));
        assertThat(paper.rows("s")).hasSize(3);
        paper.carryOut(tab.next(10_000));
        assertThat(paper.rows("s")).isEmpty();
        assertThat(tab.sizes()).containsEntry("s", 0);
    }

    @Test
    void shouldWriteNothingWhenTheSheetIsRightAlready() {
        tab.want(Row.of("", "(не назначен)", 5));
        tab.complete();
        paper.carryOut(tab.next(10_000));

        SummaryTab again = new SummaryTab(SORTING, () -> 1);
        again.loaded(List.of(paper.grid(LAYOUT, "s")));
        again.want(Row.of("", "(не назначен)", 5));
        again.complete();

        assertThat(again.next(10_000)).isEmpty();
    }
}
