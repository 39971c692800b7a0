package otklik.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private TelegramServer server = TelegramServer.start(0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldDeliverMarkupAndPlainTextWhenSentAsJson() throws Exception {
        JsonNode answer = send("-100200", "<b>Ёлка &amp; Ко</b> &lt; 5 &nbsp; &#8470;");
        assertThat(answer.at("/result/message_id").asLong()).isEqualTo(1);
        assertThat(answer.at("/result/chat/type").asText()).isEqualTo("supergroup");
        Delivery delivery = server.delivered().get(0);
        assertThat(delivery.text()).startsWith("<b>");
        assertThat(delivery.plain()).isEqualTo("Ёлка & Ко < 5 &nbsp; №");
        assertThat(get("/").body()).contains("<b>Ёлка &amp; Ко</b>");
    }

    @Test
    void shouldDeliverWhenSentAsForm() throws Exception {
        HttpResponse<String> answer =
                post("sendMessage", "application/x-www-form-urlencoded", "chat_id=5&text=%D0%94%D0%B0+%3Cb%3E");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.delivered()).extracting(Delivery::plain).containsExactly("Да <b>");
        assertThat(get("/").body()).contains("Да &lt;b&gt;");
    }

    @Test
    void shouldShowTextSentWithoutMarkupAsItStands() throws Exception {
        String text = " <script>1</script>";
        post("sendMessage", "application/json", "{\"chat_id\":5,\"text\":\"" + text + "\"}");
        assertThat(get("/").body()).contains("&lt;script&gt;1").doesNotContain("<script>");
        send("5", "<b>2</b>");
        post("editMessageText", "application/json", "{\"chat_id\":5,\"message_id\":2,\"text\":\"" + text + "\"}");
        assertThat(get("/").body()).doesNotContain("<script>").doesNotContain("<b>2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "я<br>; Unsupported start tag \"br\" at byte offset 2",
                "<b>1; Can't find end tag corresponding to start tag \"b\"",
                "<b>1</i>; Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
                "1</i>; Unexpected end tag at byte offset 1",
                "1 < 2; Unclosed start tag at byte offset 2",
                "<span>1</span>; Unsupported start tag \"span\" at byte offset 0"
            })
    void shouldRefuseMarkupThatTelegramCannotParse(String text, String reason) throws Exception {
        JsonNode answer = send("5", text);
        assertThat(answer.path("description").asText()).isEqualTo("Bad Request: can't parse entities: " + reason);
        assertThat(server.delivered()).isEmpty();
    }

    @Test
    void shouldCountTheLimitAfterParsingWhenMarkupIsLong() throws Exception {
        assertThat(send("5", "<b>" + "&lt;".repeat(4096) + "</b>").path("ok").asBoolean())
                .isTrue();
        assertThat(send("5", "x".repeat(4097)).path("description").asText())
                .isEqualTo("Bad Request: message is too long");
        assertThat(send("5", "<b> </b>").path("description").asText()).isEqualTo("Bad Request: message text is empty");
    }

    @Test
    void shouldRefuseUnknownChatsAndTokens() throws Exception {
        assertThat(send("shop", "1").path("description").asText()).isEqualTo("Bad Request: chat not found");
        server.block("-7");
        assertThat(send("-7", "1").path("error_code").asInt()).isEqualTo(403);
        assertThat(get("/bot" + server.token() + "/getMe").statusCode()).isEqualTo(200);
        assertThat(get("/bot1:wrong/getMe").statusCode()).isEqualTo(401);
        assertThat(get("/botwrong/getMe").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldAskToWaitWhenToldToOrLimited() throws Exception {
        server.tooMany(1, 33);
        JsonNode refused = send("5", "1");
        assertThat(refused.at("/parameters/retry_after").asInt()).isEqualTo(33);
        server.limit(true);
        assertThat(send("5", "1").path("ok").asBoolean()).isTrue();
        assertThat(send("5", "2").at("/parameters/retry_after").asInt()).isEqualTo(1);
        assertThat(send("6", "2").path("ok").asBoolean()).isTrue();
    }

    @Test
    void shouldReplaceTheTextWhenEdited() throws Exception {
        send("5", "1");
        String body = "{\"chat_id\":5,\"message_id\":1,\"text\":\"2\"}";
        assertThat(post("editMessageText", "application/json", body).statusCode())
                .isEqualTo(200);
        assertThat(post("editMessageText", "application/json", body).body()).contains("message is not modified");
        assertThat(server.delivered()).extracting(Delivery::plain).containsExactly("2");
    }

    @Test
    void shouldKeepMessagesWhenStartedAgain(@TempDir Path folder) throws Exception {
        server.close();
        server = TelegramServer.start(0, folder.resolve("chats.jsonl"));
        send("5", "до");
        server.close();
        Files.writeString(folder.resolve("chats.jsonl"), "{\"at\":\"20", StandardOpenOption.APPEND);
        server = TelegramServer.start(0, folder.resolve("chats.jsonl"));
        send("5", "после");
        assertThat(server.delivered()).extracting(Delivery::messageId).containsExactly(1L, 2L);
        assertThat(server.delivered()).extracting(Delivery::plain).containsExactly("до", "после");
    }

    private JsonNode send(String chatId, String text) throws Exception {
        ObjectNode body =
                JSON.createObjectNode().put("chat_id", chatId).put("text", text).put("parse_mode", "HTML");
        return JSON.readTree(
                post("sendMessage", "application/json", body.toString()).body());
    }

    private HttpResponse<String> post(String method, String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/bot" + server.token() + "/" + method))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
