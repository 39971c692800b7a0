package otklik.analysis.response;

import static org.assertj.core.api.Assertions.assertThat;
import static otklik.analysis.conversation.Talk.NOON;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.analysis.conversation.Talk;
import otklik.analysis.response.Wait.End;
import otklik.events.crm.Assignment;
import otklik.hours.WorkingHours;
import otklik.hours.WorkingHours.Schedule;

class WaitsTest {
    private static final WorkingHours HOURS = new WorkingHours(ZoneId.of("Europe/Moscow"), Schedule.STANDARD);

    private static List<Wait> waits(Talk talk, long now) {
        return Waits.of(talk.end(), HOURS, NOON + now);
    }

    @Test
    void shouldOpenAtTheFirstMessageAndNotRestartWhenTheClientGoesOn() {
        List<Wait> waits = waits(new Talk().client(0).client(50).closer(60).manager("m", 100), 200);
        assertThat(waits).hasSize(1);
        assertThat(waits.get(0).end()).isEqualTo(End.ANSWERED);
        assertThat(waits.get(0).workSec()).isEqualTo(100);
        assertThat(waits.get(0).inbound()).isEqualTo(3);
        assertThat(waits.get(0).lastInAt()).isEqualTo(NOON + 60);
        assertThat(waits.get(0).creditedTo()).isEqualTo("m");
    }

    @Test
    void shouldLeaveAWaitOpenWhenOnlyABotAnswers() {
        List<Wait> waits = waits(new Talk().client(0).bot(5), 700);
        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.end()).isEqualTo(End.OPEN);
            assertThat(wait.workSec()).isEqualTo(700);
        });
    }

    @Test
    void shouldGiveUpAfterThreeDaysAndOpenAnewWithTheNextMessage() {
        long threeDays = Waits.GIVEN_UP_AFTER;
        List<Wait> waits = waits(new Talk().client(0).manager("m", threeDays).client(threeDays + 5), threeDays + 10);
        assertThat(waits).extracting(Wait::end).containsExactly(End.CLOSED_UNANSWERED, End.OPEN);
        assertThat(waits.get(0).endedAt()).isEqualTo(NOON + threeDays);
    }

    @Test
    void shouldEndUnansweredWhenItsDialogIsClosed() {
        List<Wait> waits =
                waits(new Talk().dialog("7", -10, 300L, "m").client(0).manager("m", 400), 500);
        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.end()).isEqualTo(End.CLOSED_UNANSWERED);
            assertThat(wait.endedAt()).isEqualTo(NOON + 300);
            assertThat(wait.creditedTo()).isEqualTo("m");
        });
    }

    @Test
    void shouldCallARunOfClosersNoWait() {
        List<Wait> waits = waits(
                new Talk()
                        .dialog("7", -10, null, "m")
                        .closer(0)
                        .closer(5)
                        .client(20)
                        .manager("m", 30),
                99);
        assertThat(waits).extracting(Wait::end).containsExactly(End.NO_REPLY_NEEDED, End.ANSWERED);
        assertThat(waits.get(0).firstOfDialog()).isFalse();
        assertThat(waits.get(1).firstOfDialog()).isTrue();
    }

    @Test
    void shouldCountANightAnsweredBeforeOpeningAsOutOfHours() {
        long night = 12 * 3600;
        List<Wait> waits = waits(new Talk().client(night).manager("m", night + 600), night + 700);
        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.outOfHours()).isTrue();
            assertThat(wait.wallSec()).isEqualTo(600);
            assertThat(wait.workSec()).isZero();
        });
    }

    @Test
    void shouldHoldResponsibleWhoeverWasAssignedAtTheEnd() {
        Assignment first = new Assignment(Talk.time(-10), "user", "m");
        Assignment second = new Assignment(Talk.time(500), "user", "n");
        Talk talk = new Talk().dialog("7", -10, 300L, "n", first, second).client(0);
        assertThat(waits(talk, 900).get(0).responsibleId()).isEqualTo("m");
    }

    @Test
    void shouldHoldNobodyResponsibleWhenATechnicalAccountIs() {
        Talk talk = new Talk().dialog("7", -10, null, "robot").client(0);
        assertThat(waits(talk, 900).get(0).responsibleId()).isEmpty();
    }

    @Test
    void shouldCreditThePhonesAnswerToTheChatsManager() {
        Talk talk = new Talk().dialog("7", -10, null, "m").client(0).phone(40);
        assertThat(waits(talk, 900).get(0).answeredBy()).isEqualTo("m");
    }
}
