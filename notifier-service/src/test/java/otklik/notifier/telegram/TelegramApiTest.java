package otklik.notifier.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        assertThat(api().sendHtml("<b>1 &lt; 2</b>")).isEqualTo(new Outcome.Sent(1));
        assertThat(api().sendPlain("1 < 2")).isEqualTo(new Outcome.Sent(2));
        assertThat(server.delivered()).extracting(Delivery::plain).containsExactly("1 < 2", "1 < 2");
    }

    @Test
    void shouldTellHowLongToWait() throws Exception {
        server.tooMany(1, 33);
        assertThat(api().sendHtml("1")).isEqualTo(new Outcome.TooMany(Duration.ofSeconds(33)));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML_502", "EMPTY_500", "UNAVAILABLE", "TRUNCATED", "DROP_BEFORE", "DROP_AFTER", "SLOW"})
    void shouldNotKnowAndNotRepeatWhenTheAnswerIsLost(Fault fault) throws Exception {
        server.faults().next(1, fault);
        server.faults().slowness(Duration.ofSeconds(2));
        TelegramApi hasty = new TelegramApi(URI.create(server.url()), server.token(), CHAT, Duration.ofSeconds(1));
        assertThat(hasty.sendHtml("1")).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.delivered()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void shouldKnowThatNothingWasSentWhenNobodyListens() throws Exception {
        server.close();
        assertThat(api().sendHtml("1")).isInstanceOf(Outcome.NeverSent.class);
    }

    @Test
    void shouldTellMarkupFromOtherRefusals() throws Exception {
        assertThat(api().sendHtml("<br>")).isInstanceOf(Outcome.BadMarkup.class);
        assertThat(api().sendHtml("x".repeat(4097))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void shouldNameTheSettingThatIsWrong() throws Exception {
        assertThat(api("shop").sendHtml("1").reason()).contains("TELEGRAM_CHAT_ID");
        server.block(CHAT);
        assertThat(api().sendHtml("1").reason()).contains("TELEGRAM_CHAT_ID");
        assertThat(api().problem()).get().asString().contains("TELEGRAM_CHAT_ID");
        server.unblock(CHAT);
        assertThat(api().problem()).isEmpty();
        TelegramApi before = api();
        server.changeToken("1:other");
        assertThat(before.sendHtml("1")).isInstanceOf(Outcome.Rejected.class);
        assertThat(before.problem())
                .get()
                .asString()
                .contains("TELEGRAM_BOT_TOKEN")
                .doesNotContain("demo");
    }

    @Test
    void shouldTellTheNewIdOfAGroupThatMoved() {
        String body = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a"
                + " supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}";
        assertThat(Reply.read(400, body).reason()).contains("TELEGRAM_CHAT_ID to -1001234567890");
    }

    private TelegramApi api() {
        return api(CHAT);
    }

    private TelegramApi api(String chat) {
        return new TelegramApi(URI.create(server.url()), server.token(), chat, Duration.ofSeconds(20));
    }
}
