package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.events.crm.Manager;

class StaffViewTest {
    private final Facts facts = new Facts();

    @BeforeEach
    void tell() {
        day("1", 100, 60, 1);
        day("2", 100, 63, 1);
        day("3", 100, 900, 30);
        day("4", 10, 30, 0);
        Boards.tell(facts, Topics.MANAGERS, "1", new Manager("1", "Анна", true, false));
    }

    /** Answers between {@code from} and so many seconds more. */
    private void day(String manager, int answers, long from, int unanswered) {
        Map<Long, Integer> histogram = new TreeMap<>();
        for (int i = 0; i < answers; i++) {
            histogram.merge(from + i, 1, Integer::sum);
        }
        int[] counts = {answers + unanswered, answers, unanswered, 0, 0, 0};
        Boards.tell(
                facts,
                Topics.DAYS,
                manager + "/whatsapp/2026-11-19",
                Boards.day(manager, "whatsapp", "2026-11-19", counts, histogram));
    }

    private StaffView.Row row(String manager) {
        return StaffView.of(Boards.look(facts), Boards.all()).rows().stream()
                .filter(row -> row.managerId().equals(manager))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldGiveARangeOfPlacesWhereIntervalsOverlap() {
        assertThat(row("1").placeLow()).isEqualTo(1);
        assertThat(row("1").placeHigh()).isEqualTo(2);
        assertThat(row("2").placeLow()).isEqualTo(1);
        assertThat(row("2").placeHigh()).isEqualTo(2);
        assertThat(row("3").placeLow()).isEqualTo(3);
        assertThat(row("3").placeHigh()).isEqualTo(3);
    }

    @Test
    void shouldGiveNoPlaceToFewAnswersAndPutThemLast() {
        assertThat(row("4").timing().few()).isTrue();
        assertThat(row("4").placeLow()).isNull();
        assertThat(StaffView.of(Boards.look(facts), Boards.all()).rows())
                .extracting(StaffView.Row::managerId)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void shouldNameWhoDiffersForCertain() {
        assertThat(StaffView.of(Boards.look(facts), Boards.all()).standouts())
                .first()
                .satisfies(standout -> {
                    assertThat(standout.managerId()).isEqualTo("3");
                    assertThat(standout.measure()).isEqualTo("no_reply_rate");
                    assertThat(standout.worse()).isTrue();
                });
    }

    @Test
    void shouldLetOpenWaitsWorsenTheP90AndNeverImproveIt() {
        Boards.wait(facts, Boards.open("9/1", "whatsapp", "1", Boards.NOON.minusSeconds(100)));
        assertThat(row("1").pending().p90WithOpenSec()).isNull();
        assertThat(row("1").pending().openRecent()).isEqualTo(1);

        for (int i = 0; i < 20; i++) {
            Boards.wait(facts, Boards.open("8/" + i, "whatsapp", "1", Boards.NOON.minusHours(1)));
        }
        assertThat(row("1").pending().p90WithOpenSec())
                .isGreaterThan(row("1").timing().p90Sec());
        assertThat(row("1").pending().open()).isEqualTo(21);
    }

    @Test
    void shouldTakeOnlyWhatIsAskedFor() {
        Query other = Boards.query("2026-11-01", "2026-11-20", Optional.of("instagram"), Optional.empty());
        assertThat(StaffView.of(Boards.look(facts), other).rows()).isEmpty();
        Query before = Boards.query("2026-11-01", "2026-11-18", Optional.empty(), Optional.empty());
        assertThat(StaffView.of(Boards.look(facts), before).total().counts().waits())
                .isZero();
        assertThat(row("1").managerName()).isEqualTo("Анна");
        assertThat(row("2").managerName()).isEqualTo("Имя 2");
    }
}
