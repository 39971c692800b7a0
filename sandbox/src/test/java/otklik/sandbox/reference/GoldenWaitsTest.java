package otklik.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases on which peers differ, at hours 10:00-23:00. */
class GoldenWaitsTest {
    private static final int FIRST_RESPONSE = 11;
    private final Story story = new Story().chat("20 8:00");

    @Test
    void shouldCountFromTheFirstMessageOfAWait() {
        story.in("20 12:00", "а").in("20 12:05", "б").out("20 12:08", 12, "в");
        assertThat(story.cell("chats_raw", FIRST_RESPONSE)).isEqualTo(480L);
        assertThat(story.tab("waits"))
                .containsExactly(List.of(
                        "1/100",
                        "1",
                        "1",
                        "whatsapp",
                        "5",
                        "2026-11-20T12:00:00+03:00",
                        "2026-11-20T12:05:00+03:00",
                        2L,
                        "2026-11-20T12:08:00+03:00",
                        "ANSWERED",
                        "12",
                        "12",
                        480L,
                        480L,
                        true,
                        false,
                        "12"));
    }

    @Test
    void shouldLeaveTheNightOut() {
        story.in("20 22:58", "а").out("21 10:03", 12, "б");
        assertWait(0, "ANSWERED", 39_900L, 300L);
    }

    @Test
    void shouldKnowAWaitThatCostNoWorkingTime() {
        story.in("20 3:00", "а").out("20 9:30", 12, "б");
        assertThat(story.cell("chats_raw", FIRST_RESPONSE)).isEqualTo(0L);
        assertWait(0, "ANSWERED", 23_400L, 0L);
        assertThat(story.cell("waits", 15)).isEqualTo(true);
        assertThat(story.cell("daily_report", 10)).isEqualTo(1L);
        assertThat(story.cell("daily_report", 15)).isEqualTo("");
    }

    @Test
    void shouldStartTheClockAtOpening() {
        story.in("20 9:00", "а").out("20 10:04", 12, "б");
        assertWait(0, "ANSWERED", 3_840L, 240L);
        assertThat(story.cell("waits", 15)).isEqualTo(false);
    }

    @Test
    void shouldNotTakeAManagersOpeningForAnAnswer() {
        story.out("20 11:00", 12, "а").in("20 11:30", "б").out("20 11:31", 12, "в");
        assertThat(story.cell("chats_raw", FIRST_RESPONSE)).isEqualTo(60L);
    }

    @Test
    void shouldHearNeitherBotsNorNotesNorFailures() {
        story.in("20 12:00", "а")
                .bot("20 12:00:02")
                .says("20 12:01", "user", 12, "себе", "private", "sent")
                .says("20 12:02", "user", 12, "б", "public", "failed")
                .assigned("20 12:03", "user", 12)
                .out("20 12:06", 12, "в");
        assertWait(0, "ANSWERED", 360L, 360L);
        assertThat(story.cell("chats_raw", FIRST_RESPONSE)).isEqualTo(360L);
    }

    @Test
    void shouldTellWhoWasResponsibleAtTheEnd() {
        story.assigned("20 11:59", "bot", 9)
                .in("20 12:00", "а")
                .in("20 12:01", "б")
                .assigned("20 12:02", "user", 13)
                .out("20 12:06", 13, "в")
                .assigned("20 12:07", "user", 12);
        assertWait(0, "ANSWERED", 360L, 360L);
        assertThat(story.tab("waits").get(0).subList(10, 12)).containsExactly("13", "13");
    }

    @Test
    void shouldAskNobodyToReplyToThanks() {
        story.in("20 12:00", "а").out("20 12:02", 12, "б").in("20 12:03", "#CLOSER");
        assertWait(1, "NO_REPLY_NEEDED", 0L, 0L);
        assertThat(story.tab("waits").get(1).get(14)).isEqualTo(false);
        assertThat(story.cell("chats_raw", 12)).isEqualTo(1L);
        assertThat(story.cell("chat_advice", 8)).isEqualTo("Добавить уточняющие вопросы");
        story.in("20 15:00", "а доставка когда?").out("20 15:04", 12, "завтра");
        assertWait(2, "ANSWERED", 240L, 240L);
    }

    @Test
    void shouldNotCallTenMinutesSlow() {
        story.in("20 12:00", "а").out("20 12:10", 12, "б");
        assertThat(story.cell("manager_summary", 6)).isEqualTo(0L);
        assertThat(story.cell("daily_report", 9)).isEqualTo(0L);
    }

    @Test
    void shouldCountEachDialogAnew() {
        story.in("20 12:00", "а").out("20 12:01", 12, "б").dialog("23 12:00", "null", 12);
        story.in("23 12:00", "в").out("23 12:10", 12, "г");
        assertThat(story.cell("chats_raw", FIRST_RESPONSE)).isEqualTo(60L);
        assertWait(0, "ANSWERED", 60L, 60L);
        assertWait(1, "ANSWERED", 600L, 600L);
        assertThat(story.tab("waits")).extracting(row -> row.get(14)).containsExactly(true, true);
    }

    @Test
    void shouldKeepAWaitOpenWhileNobodyAnswers() {
        story.in("20 22:00", "а").now("21 12:00");
        assertThat(story.tab("waits").get(0)).contains("OPEN").endsWith("12");
        assertThat(story.cell("daily_report", 8)).isEqualTo(1L);
        assertThat(story.now("20 22:10").cell("daily_report", 8)).isEqualTo(0L);
    }

    @Test
    void shouldCreditWhoeverAnsweredFirst() {
        story.in("20 12:00", "а").out("20 12:03", 13, "б").out("20 12:04", 12, "в");
        assertThat(story.cell("waits", 16)).isEqualTo("13");
        assertThat(story.tab("days")).extracting(row -> row.get(0)).containsExactlyInAnyOrder("12", "13");
    }

    @Test
    void shouldPutAMissDownToWhoeverWasResponsibleAtClosing() {
        story.assigned("20 11:00", "user", 13)
                .in("20 12:00", "а")
                .closed("20 18:00")
                .assigned("20 19:00", "user", 12);
        assertWait(0, "CLOSED_UNANSWERED", 21_600L, 21_600L);
        assertThat(story.cell("waits", 16)).isEqualTo("13");
    }

    @Test
    void shouldGiveAWaitUpAfterThreeDays() {
        story.in("20 12:00", "а")
                .in("23 11:59:59", "б")
                .out("23 12:00", 12, "в")
                .in("23 12:00", "г");
        assertWait(0, "CLOSED_UNANSWERED", 259_200L, 3 * 46_800L);
        assertThat(story.tab("waits").get(0).get(7)).isEqualTo(2L);
        assertThat(story.tab("waits")).hasSize(2);
        assertThat(story.now("26 11:59:59").tab("waits").get(1)).contains("OPEN");
        assertThat(story.now("26 12:00").tab("waits").get(1)).contains("CLOSED_UNANSWERED");
    }

    private void assertWait(int place, String end, long wall, long work) {
        List<Object> wait = story.tab("waits").get(place);
        assertThat(List.of(wait.get(9), wait.get(12), wait.get(13))).containsExactly(end, wall, work);
    }
}
