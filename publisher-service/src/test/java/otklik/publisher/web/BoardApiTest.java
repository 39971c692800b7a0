package otklik.publisher.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;

/** The board without a Google account and without a password, on this machine. */
@QuarkusTest
@QuarkusTestResource(Shop.class)
class BoardApiTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI root;

    Shop shop;

    @BeforeEach
    void awaitFacts() {
        await().atMost(LONG).until(() -> "fresh"
                .equals(json("api/v1/meta").path("freshness").path("state").asText()));
        await().atMost(LONG)
                .until(() -> json("api/v1/now")
                                .path("waits")
                                .path(0)
                                .path("last_words")
                                .size()
                        > 0);
    }

    @Test
    void shouldTellWhoWaitsWithLastWordsThatNameNoAddress() throws Exception {
        JsonNode now = json("api/v1/now?manager=7");

        JsonNode wait = now.path("waits").get(0);
        assertThat(wait.path("wait_id").asText()).isEqualTo("1/12");
        assertThat(wait.path("last_words").toString())
                .contains("HYPERLINK")
                .contains("address")
                .doesNotContain("Ленина");
        assertThat(wait.path("crm_url").asText()).isEqualTo("https://shop.example.test/chats/1");
        assertThat(now.path("kept_waiting").get(0).path("manager_name").asText())
                .isEqualTo("Ольга Ветрова");
        assertThat(now.path("counters").path("past_3_targets").isInt()).isTrue();
        assertThat(json("api/v1/now?channel=instagram").path("waits")).isEmpty();
    }

    @Test
    void shouldAnswerEveryViewWithItsFrame() throws Exception {
        for (String view : new String[] {
            "now",
            "managers",
            "channels",
            "heat",
            "trends",
            "spin",
            "quality",
            "money",
            "waits",
            "chats",
            "orders",
            "days"
        }) {
            JsonNode answer = json("api/v1/" + view + "?period=7");
            assertThat(answer.path("filter").path("period").asText()).as(view).isEqualTo("7");
            assertThat(answer.path("freshness").path("state").asText()).as(view).isEqualTo("fresh");
        }
        JsonNode manager = json("api/v1/managers").path("rows").get(0);
        assertThat(manager.path("median_sec").asInt()).isEqualTo(30);
        assertThat(manager.path("spin_completeness").asText()).isEqualTo("25.0");
        assertThat(manager.path("place_low").isNull()).isTrue();
    }

    @Test
    void shouldOpenAChatAsEvidenceThoughTheAnalysisIsAway() throws Exception {
        JsonNode chat = json("api/v1/chats/1");

        assertThat(chat.path("marks").asBoolean()).isFalse();
        assertThat(chat.path("marks_problem").asText()).isNotEmpty();
        assertThat(chat.path("messages")).hasSize(3);
        assertThat(chat.path("messages")
                        .get(0)
                        .path("parts")
                        .get(1)
                        .path("hidden")
                        .asText())
                .isEqualTo("phone");
        assertThat(chat.path("messages")
                        .get(1)
                        .path("parts")
                        .get(0)
                        .path("text")
                        .asText())
                .isEqualTo("Добрый день! Для кого выбираете?");
        assertThat(chat.path("messages").get(2).path("advice").get(0).asText()).isEqualTo("FOLLOW_UP");
        assertThat(get("api/v1/chats/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayWhichParameterIsWrong() throws Exception {
        HttpResponse<String> answer = get("api/v1/managers?from=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\":\"wrong_parameter\"", "\"parameter\":\"from\"");
        assertThat(get("api/v1/waits?kind=none").statusCode()).isEqualTo(400);
        assertThat(get("api/v1/waits?limit=100000").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldGiveRowsAsAFileThatIsNoFormula() throws Exception {
        HttpResponse<String> file = get("api/v1/managers?format=csv");

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body())
                .startsWith("\uFEFFmanager_id;manager_name;active;chats;chat_days;")
                .endsWith("\r\n");
        assertThat(file.body()).contains("7;Ольга Ветрова;true;1;1;");
        assertThat(get("api/v1/waits?kind=open&format=csv").body())
                .startsWith("\uFEFFwait_id;chat_id;")
                .contains("\r\n1/12;1;;whatsapp;");
    }

    @Test
    void shouldForbidAllThatIsNotItsOwn() throws Exception {
        HttpResponse<String> answer = get("api/v1/meta");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("api/v1/openapi").body()).contains("/api/v1/managers", "p90_low_sec");
        assertThat(get("q/swagger-ui").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayThatSheetsAreOffAndBeWell() throws Exception {
        assertThat(get("status").body()).contains("\"sheets\":\"off\"", "\"problem\":null");
        await().atMost(LONG).until(() -> get("q/health/ready").statusCode() == 200);
        assertThat(get("q/health/ready").body()).contains("\"sheets\": \"off\"");
    }

    @Test
    void shouldGiveTheTabsAsFilesWithoutAnAccount() throws Exception {
        assertThat(get("tabs/messages_raw.csv").body())
                .startsWith("\uFEFFchat_id;message_id;sent_at;direction;")
                .contains("Для кого выбираете", ";'=HYPERLINK(1)", "Мой номер [телефон]", "на [адрес]")
                .doesNotContain("Старое", "916", "Ленина");
        assertThat(get("tabs/chats_raw.csv").body()).contains("\r\n1;whatsapp;7;Ольга Ветрова;c1;;");
        assertThat(get("tabs/passwords.csv").statusCode()).isEqualTo(404);
        HttpResponse<Path> workbook = client.send(
                HttpRequest.newBuilder(root.resolve("workbook.xlsx")).build(),
                BodyHandlers.ofFile(Files.createTempFile("otklik", ".xlsx")));
        try (ZipFile zip = new ZipFile(workbook.body().toFile())) {
            assertThat(text(zip, "xl/workbook.xml"))
                    .contains("name=\"chats_raw\"", "name=\"messages_raw\"", "name=\"weekly_digest\"");
            assertThat(text(zip, "xl/worksheets/sheet2.xml"))
                    .contains("=HYPERLINK(1)", "inlineStr")
                    .doesNotContain("<f>");
        } finally {
            Files.delete(workbook.body());
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldTellAtOnceThatSomethingChanged() throws Exception {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(root.resolve("api/v1/events")).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            JsonNode hello = next(lines, "hello");
            shop.openWait("2", "20");
            JsonNode change = next(lines, "change");
            while (change.path("waiting").asInt() == hello.path("waiting").asInt()) {
                change = next(lines, "change");
            }
            assertThat(change.path("now").asLong())
                    .isGreaterThan(hello.path("now").asLong());
            assertThat(json("api/v1/now").path("waits")).hasSize(2);
        } finally {
            shop.send(Topics.WAITS, "2/20", null);
        }
    }

    private static JsonNode next(BufferedReader lines, String event) throws IOException {
        boolean found = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            found |= line.equals("event:" + event) || line.equals("event: " + event);
            if (found && line.startsWith("data:")) {
                return new ObjectMapper().readTree(line.substring("data:".length()));
            }
        }
        throw new IOException("the stream ended");
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(root.resolve(path)).timeout(LONG).build(), BodyHandlers.ofString());
    }
}
