package otklik.notifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import otklik.sandbox.telegram.Delivery;
import otklik.sandbox.telegram.TelegramServer;

/** What is written as HTML is taken as such, and reads as the plain text does. */
class TelegramTakesReportsTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void shouldReadAsThePlainTextDoes() throws Exception {
        ReportWriter writer = new ReportWriter(
                Locale.forLanguageTag("ru"),
                new ChatLink(Optional.of("https://crm/{chat}?a=1&b=\"2\"")),
                Duration.ofMinutes(10));
        try (TelegramServer telegram = TelegramServer.start(0)) {
            for (ReportKind kind : ReportKind.values()) {
                Asked asked = new Asked(kind, SampleShop.TODAY.minusDays(1), Optional.of("106"));
                List<Message> messages =
                        writer.write(asked, SampleShop.of(40), Occasion.at(SampleShop.NOW), Optional.empty());
                for (int part = 0; part < messages.size(); part++) {
                    int chat = 1 + kind.ordinal() * 100 + part;
                    assertThat(send(telegram, chat, messages.get(part).text().html()))
                            .isEqualTo(200);
                    assertThat(telegram.delivered())
                            .last()
                            .extracting(Delivery::plain)
                            .isEqualTo(messages.get(part).text().plain());
                }
            }
        }
    }

    private int send(TelegramServer telegram, int chat, String html) throws Exception {
        String form = "parse_mode=HTML&chat_id=" + chat + "&text=" + URLEncoder.encode(html, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(telegram.url() + "/bot" + telegram.token() + "/sendMessage"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
