package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.events.crm.Chat;

class NowViewTest {
    private final Facts facts = new Facts();

    private NowView now() {
        return NowView.of(Boards.look(facts), Boards.all());
    }

    @Test
    void shouldCountOpenWaitsInWorkingTimeAndPutTheLongestFirst() {
        Boards.wait(facts, Boards.open("1/1", "whatsapp", "7", Boards.NOON.minusMinutes(4)));
        Boards.wait(facts, Boards.open("2/2", "whatsapp", "", Boards.NOON.minusHours(14)));
        Boards.wait(facts, Boards.open("3/3", "instagram", "7", Boards.NOON.minusMinutes(6)));

        assertThat(now().waits()).extracting(WaitRow::waitId).containsExactly("2/2", "3/3", "1/1");
        assertThat(now().waits()).extracting(WaitRow::workSec).containsExactly(3L * 3_600, 360L, 240L);
        assertThat(now().waits()).extracting(WaitRow::level).containsExactly("far", "half", "start");
        assertThat(now().counters().past3Targets()).isEqualTo(1);
        assertThat(now().keptWaiting()).extracting(NowView.Kept::managerName).containsExactly(Facts.NOBODY, "7");
        assertThat(now().working()).isTrue();
    }

    @Test
    void shouldForgetAWaitThatIsAnsweredOrGone() {
        Boards.wait(facts, Boards.open("1/1", "whatsapp", "7", Boards.NOON.minusMinutes(4)));
        Boards.wait(facts, Boards.open("2/2", "whatsapp", "7", Boards.NOON.minusMinutes(4)));
        Boards.wait(facts, Boards.answered("1/1", "whatsapp", "7", Boards.NOON.minusMinutes(4), 52));
        Boards.tell(facts, Topics.WAITS, "2/2", null);

        assertThat(now().waits()).isEmpty();
        assertThat(now().counters().longestSec()).isNull();
        assertThat(now().lastAnswer().workSec()).isEqualTo(52);
    }

    @Test
    void shouldShortenTheNameAndLinkTheChat() {
        Boards.tell(
                facts,
                Topics.CHATS,
                "1",
                new Chat("1", "w", "whatsapp", "c", "Наталья Сергеева", Boards.NOON, Boards.NOON, 1L));
        Boards.wait(facts, Boards.open("1/1", "whatsapp", "7", Boards.NOON));

        assertThat(now().waits().get(0).clientName()).isEqualTo("Наталья С.");
        assertThat(now().waits().get(0).crmUrl()).isEqualTo("https://shop.example.test/chats/1");
    }
}
