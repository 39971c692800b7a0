package otklik.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import otklik.notifier.routing.Place;
import otklik.sandbox.http.Fault;
import otklik.sandbox.telegram.Delivery;
import otklik.sandbox.telegram.TelegramServer;

class TelegramApiTest {
    private static final String CHAT = "-100500";

    private final TelegramServer server = TelegramServer.start(0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTellTheIdWhenSent() throws Exception {
        assertThat(send(api(), "<b>1 &lt; 2</b>")).isEqualTo(new Outcome.Sent(1));
        assertThat(server.delivered()).extracting(Delivery::plain).containsExactly("1 < 2");
    }

    @Test
    void shouldTellHowLongToWait() throws Exception {
        server.tooMany(1, 33);
        assertThat(send(api(), "1")).isEqualTo(new Outcome.TooMany(Duration.ofSeconds(33)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "HTML_502",
                "EMPTY_500",
                "UNAVAILABLE",
                "TRUNCATED",
                "DROP_BEFORE",
                "DROP_AFTER",
                "DROP_MIDDLE",
                "SLOW",
                "SLOW_BODY"
            })
    void shouldNotKnowAndNotRepeatWhenTheAnswerIsLost(Fault fault) throws Exception {
        server.faults().next(1, fault);
        server.faults().slowness(Duration.ofSeconds(2));
        TelegramApi hasty = new TelegramApi(URI.create(server.url()), server.token(), Duration.ofSeconds(1));
        assertThat(send(hasty, "1")).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.delivered()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void shouldKnowThatNothingWasSentWhenNobodyListens() throws Exception {
        server.close();
        assertThat(send(api(), "1")).isInstanceOf(Outcome.NeverSent.class);
    }

    @Test
    void shouldSendWithoutMarkupWhatCannotBeParsed() throws Exception {
        assertThat(send(api(), "<br>")).isEqualTo(new Outcome.Sent(1));
        assertThat(server.delivered()).extracting(Delivery::plain).containsExactly("1");
        assertThat(send(api(), "x".repeat(4097))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void shouldTellWhoIsWrong() throws Exception {
        assertThat(api().typing("shop")).isInstanceOf(Outcome.ShutOut.class);
        server.block(CHAT);
        assertThat(send(api(), "1")).isInstanceOf(Outcome.ShutOut.class);
        assertThat(api().typing(CHAT)).isInstanceOf(Outcome.ShutOut.class);
        server.unblock(CHAT);
        assertThat(api().typing(CHAT)).isInstanceOf(Outcome.Sent.class);
        server.move(CHAT, -1001234567890L);
        assertThat(send(api(), "1")).isEqualTo(new Outcome.Moved(-1001234567890L));
        TelegramApi before = api();
        server.changeToken("1:other");
        assertThat(before.me()).isInstanceOf(Outcome.Unauthorized.class);
        assertThat(before.me().reason()).contains("TELEGRAM_BOT_TOKEN").doesNotContain("demo");
    }

    @Test
    void shouldPutTopicsAndLeaveOutGeneral() throws Exception {
        server.forum(CHAT, Set.of(12));
        assertThat(api().send(new Place(CHAT, 12), content("1"), true)).isInstanceOf(Outcome.Sent.class);
        assertThat(api().send(new Place(CHAT, 1), content("2"), false)).isInstanceOf(Outcome.Sent.class);
        assertThat(api().send(new Place(CHAT, 13), content("3"), false)).isInstanceOf(Outcome.NoThread.class);
        assertThat(server.delivered()).extracting(Delivery::thread).containsExactly(12, 0);
        assertThat(server.delivered()).extracting(Delivery::silent).containsExactly(true, false);
    }

    @Test
    void shouldFindOutByAnEditWhetherAMessageIsThere() throws Exception {
        send(api(), "<b>1</b>");
        assertThat(api().edit(CHAT, 1, content("<b>1</b>"))).as("the same").isInstanceOf(Outcome.Sent.class);
        assertThat(api().edit(CHAT, 1, content("2"))).isInstanceOf(Outcome.Sent.class);
        assertThat(api().edit(CHAT, 2, content("2"))).isInstanceOf(Outcome.NoMessage.class);
        assertThat(server.delivered()).extracting(Delivery::edits).containsExactly(1);
    }

    @Test
    void shouldSendPicturesAndButtons() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 13, 10, '-', '-'};
        Content picture = new Content("<i>1</i>", "1", List.of(), "день.png", png);
        assertThat(api().send(Place.of(CHAT), picture, false)).isEqualTo(new Outcome.Sent(1));
        assertThat(server.delivered().get(0).details().photo()).isEqualTo(png);
        assertThat(server.delivered().get(0).plain()).isEqualTo("1");
        Content buttons = new Content("2", "2", List.of(new Button("Взял", "t|100|9/1")), null, null);
        api().send(Place.of(CHAT), buttons, false);
        assertThat(server.delivered().get(1).buttons()).containsExactly(new Delivery.Button("Взял", "t|100|9/1"));
    }

    @Test
    void shouldHearWhatPeopleDo() throws Exception {
        server.say(CHAT, 7, "Анна", "/now");
        send(api(), "1");
        server.press(CHAT, 2, "t|100|9/1", 7, "Анна");
        List<Update> updates = api().poll(0, Duration.ofSeconds(1)).updates();
        assertThat(updates).hasSize(2);
        assertThat(updates.get(0).said()).get().extracting(Update.Said::text).isEqualTo("/now");
        assertThat(updates.get(1).press()).get().extracting(Update.Press::data).isEqualTo("t|100|9/1");
        assertThat(api().poll(updates.get(1).id() + 1, Duration.ZERO).updates()).isEmpty();
    }

    private static Content content(String html) {
        return new Content(html, "1", List.of(), null, null);
    }

    private static Outcome send(TelegramApi api, String html) throws InterruptedException {
        return api.send(
                Place.of(CHAT), new Content(html, html.length() > 99 ? html : "1", List.of(), null, null), false);
    }

    private TelegramApi api() {
        return new TelegramApi(URI.create(server.url()), server.token(), Duration.ofSeconds(20));
    }
}
