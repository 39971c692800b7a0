package otklik.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.sandbox.telegram.TelegramServer;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReportsResourceTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI root;

    TelegramServer telegram;

    @BeforeEach
    void awaitReady() {
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(get("q/health/ready", "*/*").statusCode()).isEqualTo(200));
    }

    @Test
    void shouldShowAndSendOnceUnlessToldAgain() throws Exception {
        String report = "reports/daily?date=2026-11-20";
        assertThat(get(report, "*/*").body())
                .startsWith("Отчёт за 20 ноября 2026")
                .contains("\nОльга\n");
        assertThat(get(report, "text/html").body()).contains("<b>Ольга</b>");
        assertThat(telegram.delivered()).isEmpty();

        HttpResponse<String> accepted = post(report);
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.body()).contains("\"report\":\"daily/2026-11-20\"");
        await().atMost(LONG).until(() -> get("status", "*/*").body().contains("\"SENT\""));
        assertThat(get("status", "*/*").body()).contains("\"problem\":null", "T09:00:00+03:00");

        assertThat(post(report).statusCode()).isEqualTo(409);
        assertThat(post(report).body()).contains("again=true");
        assertThat(post(report + "&again=true").statusCode()).isEqualTo(202);
        await().atMost(LONG).until(() -> telegram.delivered().size() == 2);
    }

    @Test
    void shouldShowEveryReportAsAPageWithItsPicture() throws Exception {
        String daily = get("reports/daily/preview?date=2026-11-20", "*/*").body();
        assertThat(daily).contains("<b>Ольга</b>", "data:image/png;base64,");
        assertThat(get("reports/weekly/preview?date=2026-11-20", "*/*").body()).contains("Неделя 16–22 ноября 2026");
        assertThat(get("reports/behaviour/preview", "*/*").body()).contains("Привычки менеджеров");
        assertThat(get("reports/plan/preview?manager=7", "*/*").body()).contains("План: Ольга");
        assertThat(get("reports/manager?manager=7&date=2026-11-21", "*/*").body())
                .startsWith("Ольга\n");
        assertThat(get("reports/today", "*/*").body()).startsWith("Сегодня, на ");
        assertThat(get("reports/yearly", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTryWithoutSending() throws Exception {
        HttpResponse<String> tried = post("reports/weekly?date=2026-11-18&dry_run=true");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("\"report\":\"weekly/2026-11-16\"", "DRY_RUN");
        assertThat(telegram.delivered()).noneMatch(message -> message.plain().contains("Неделя"));
    }

    @Test
    void shouldRefuseDatesThatAreNoneOrNotOver() throws Exception {
        assertThat(get("reports/daily?date=soon", "*/*").statusCode()).isEqualTo(400);
        assertThat(post("reports/daily?date=soon").statusCode()).isEqualTo(400);
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(1);
        assertThat(post("reports/daily?date=" + tomorrow).body()).contains("not over yet");
        assertThat(post("reports/weekly?date=" + tomorrow).body()).contains("not over yet");
        assertThat(get("reports/plan", "*/*").body()).contains("manager is missing");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return client.send(
                HttpRequest.newBuilder(root.resolve("/" + path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(root.resolve("/" + path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
