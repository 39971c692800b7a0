package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import otklik.events.crm.Message;

class VersionsTest {
    private static Message message(String id, String text, Long version, boolean deleted) {
        return new Message(
                "1", id, Boards.NOON, "in", "customer", "", "text", text, false, deleted, "", Boards.NOON, version);
    }

    @Test
    void shouldShowTheLatestByTheCrmsOwnOrderHoweverItArrived() {
        assertThat(Versions.latest(List.of(message("10", "new", 5L, false), message("10", "old", 4L, false))))
                .extracting(Message::text)
                .containsExactly("new");
        assertThat(Versions.latest(List.of(message("10", "a", null, false), message("10", "b", null, false))))
                .extracting(Message::text)
                .containsExactly("b");
    }

    @Test
    void shouldShowNothingOfWhatWasDeleted() {
        assertThat(Versions.latest(List.of(message("10", "", 5L, true), message("10", "a", 5L, false))))
                .isEmpty();
    }

    @Test
    void shouldOrderMessagesOfOneSecondByTheirNumbers() {
        assertThat(Versions.latest(List.of(message("10", "second", 1L, false), message("9", "first", 1L, false))))
                .extracting(Message::text)
                .containsExactly("first", "second");
    }
}
