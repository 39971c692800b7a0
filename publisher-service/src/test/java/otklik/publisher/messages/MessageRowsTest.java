package otklik.publisher.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;
import otklik.publisher.tab.Edit;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.RowTab;
import otklik.publisher.tab.Rows;

class MessageRowsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");

    private final RowTab tab = new RowTab(Layouts.MESSAGES_RAW, 1000, number -> number);
    private final MessageRows messages =
            new MessageRows(Set.of("whatsapp"), Set.of("спам"), new Rows(ZoneId.of("Europe/Moscow")), tab);
    private long offset;

    @BeforeEach
    void knowTheChat() {
        tab.loaded(List.of());
        messages.chat("1", Optional.of(chat("whatsapp")));
    }

    @Test
    void shouldShowTheLatestVersionWhateverTheOrderOfArrival() {
        take(message("new", false, 2L));
        take(message("old", false, 1L));

        assertThat(texts()).containsExactly("new");
    }

    @Test
    void shouldCompareTimesOfChangeWhereAVersionIsAbsent() {
        take(message("new", false, null, NOON.plusSeconds(5)));
        take(message("old", false, 9L, NOON));

        assertThat(texts()).containsExactly("new");
    }

    @Test
    void shouldLetADeletionWinAmongEqualsAndElseTheLater() {
        take(message("first", false, 1L));
        take(message("second", false, 1L));
        assertThat(texts()).containsExactly("second");

        take(message("gone", true, 1L));
        take(message("back", false, 1L));
        assertThat(texts()).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatWasSentOutsideThePeriod() {
        messages.period(Optional.of(new Period(NOON, NOON.plusDays(1))));
        take(sent("a", NOON.minusSeconds(1)));
        take(sent("b", NOON));
        take(sent("c", NOON.plusDays(1)));

        assertThat(texts()).containsExactly("b");
    }

    @Test
    void shouldLeaveOutChatsOfOtherChannelsDeletedOnesAndUnknownOnes() {
        take(sent("a", NOON));
        messages.chat("1", Optional.of(chat("telegram")));
        assertThat(texts()).isEmpty();

        messages.chat("1", Optional.empty());
        take(sent("b", NOON));
        assertThat(texts()).isEmpty();
        assertThat(messages.takeMissing()).isEmpty();
    }

    @Test
    void shouldAskForTextsAgainWhenAChatComesBack() {
        take(sent("a", NOON));
        take(sent("b", NOON));
        messages.dialog("5", Optional.of(dialog("Спам")));
        assertThat(texts()).isEmpty();

        messages.dialog("5", Optional.of(dialog("vip")));

        assertThat(messages.takeMissing()).containsOnlyKeys(3).containsEntry(3, 0L);
        assertThat(messages.takeMissing()).isEmpty();
        messages.message(sent("a", NOON), 3, 0);
        assertThat(texts()).containsExactly("a");
    }

    @Test
    void shouldLeaveOutTechnicalAccountsHoweverLateThatIsKnown() {
        take(by("8", "robot"));
        take(by("9", "person"));
        messages.manager("8", Optional.of(new Manager("8", "x", true, true)));

        assertThat(texts()).containsExactly("person");
    }

    private void take(Message message) {
        messages.message(message, 3, offset++);
    }

    private List<String> texts() {
        return tab.next(1_000_000).stream()
                .flatMap(step -> step.edits().stream())
                .filter(Edit.WriteRows.class::isInstance)
                .map(Edit.WriteRows.class::cast)
                .filter(write -> write.firstRow() > 0)
                .flatMap(write -> write.rows().stream())
                .map((Row row) -> row.text(5))
                .toList();
    }

    private static Chat chat(String channel) {
        return new Chat("1", "2", channel, "3", "x", NOON, NOON, null);
    }

    private static Dialog dialog(String tag) {
        return new Dialog("5", "1", NOON, null, null, null, List.of(tag), List.of(), null);
    }

    private static Message message(String text, boolean deleted, Long version) {
        return message(text, deleted, version, NOON);
    }

    private static Message message(String text, boolean deleted, Long version, OffsetDateTime updatedAt) {
        return new Message(
                "1", "100", NOON, "in", "customer", "", "text", text, false, deleted, "", updatedAt, version);
    }

    private static Message sent(String text, OffsetDateTime at) {
        return new Message("1", text, at, "in", "customer", "", "text", text, false, false, "", at, 1L);
    }

    private static Message by(String managerId, String text) {
        return new Message("1", text, NOON, "out", "manager", managerId, "text", text, false, false, "", NOON, 1L);
    }
}
