package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.sandbox.http.Fault;

class RetailCrmServerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CrmFacts facts = new CrmFacts();
    private RetailCrmServer crm;

    @BeforeEach
    void threeMessages() throws JsonProcessingException {
        put("messages", "{'id':1,'chat_id':5,'type':'text','updated_at':'2026-11-20T10:00:00Z'}");
        put("messages", "{'id':2,'chat_id':6,'type':'text','updated_at':'2026-11-20T12:00:00Z'}");
        put("messages", "{'id':3,'chat_id':5,'type':'image','created_at':'2026-11-20T14:00:00+03:00'}");
        crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void shouldAnswerABareListByIdWhenNothingIsAsked() throws Exception {
        assertThat(ids("messages")).containsExactly(1L, 2L, 3L);
        assertThat(ids("dialogs")).isEmpty();
    }

    @Test
    void shouldRefuseAWrongToken() throws Exception {
        HttpResponse<String> answer = get("/api/bot/v1/messages", "X-Bot-Token", "guess");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(MAPPER.readTree(answer.body()).path("errors")).isNotEmpty();
    }

    @Test
    void shouldRefuseTheOldTokenWhenItWasChanged() throws Exception {
        String old = crm.botToken();
        crm.changeBotToken("renewed");

        assertThat(get("/api/bot/v1/messages", "X-Bot-Token", old).statusCode()).isEqualTo(401);
        assertThat(ids("messages")).hasSize(3);
    }

    @Test
    void shouldRefuseALimitOutOfRange() throws Exception {
        assertThat(bot("messages?limit=0").statusCode()).isEqualTo(400);
        assertThat(bot("messages?limit=1001").statusCode()).isEqualTo(400);
        assertThat(bot("messages?limit=many").statusCode()).isEqualTo(400);
        assertThat(bot("messages?limit=1000").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAnUnknownParameterWhenStrict() throws Exception {
        assertThat(bot("messages?page=2").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldIgnoreAnUnknownParameterWhenLenient() throws Exception {
        restart(new CrmOptions(false, false, true, false, 403));

        assertThat(ids("messages?page=2")).containsExactly(1L, 2L, 3L);
        assertThat(get("/api/bot/v1/messages", "X-Bot-Token", "guess").statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldGiveThePageAfterAnId() throws Exception {
        assertThat(ids("messages?limit=2")).containsExactly(1L, 2L);
        assertThat(ids("messages?since_id=2&limit=2")).containsExactly(3L);
        assertThat(ids("messages?since_id=3")).isEmpty();
    }

    @Test
    void shouldTurnTheOrderWhenWalkingBack() throws Exception {
        assertThat(ids("messages?until_id=3")).containsExactly(2L, 1L);
    }

    @Test
    void shouldGiveTheBoundItselfNewestFirstWhenSoSwitched() throws Exception {
        restart(new CrmOptions(true, true, true, true, 401));

        assertThat(ids("messages?since_id=2")).containsExactly(3L, 2L);
    }

    @Test
    void shouldGiveWhatChangedSinceByTheTimeOfItsLastChange() throws Exception {
        assertThat(ids("messages?since=2026-11-20T11:00:00Z")).containsExactly(3L, 2L);

        put("messages", "{'id':1,'chat_id':5,'type':'text','updated_at':'2026-11-20T13:00:00Z'}");
        assertThat(ids("messages?since=2026-11-20T11:30:00Z")).containsExactly(2L, 1L);
        assertThat(ids("messages?until=2026-11-20T12:30:00Z")).containsExactly(2L, 3L);
    }

    @Test
    void shouldFilterByWhatIsAsked() throws Exception {
        assertThat(ids("messages?chat_id=5&type=text")).containsExactly(1L);
        assertThat(ids("messages?id=1&id=3")).containsExactly(1L, 3L);
    }

    @Test
    void shouldForgetWhatWasRemoved() throws Exception {
        facts.remove("messages", 2);

        assertThat(ids("messages")).containsExactly(1L, 3L);
    }

    @Test
    void shouldAnswer404ForAListThatIsNot() throws Exception {
        assertThat(bot("customers/chats").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldAnswer429AsOftenAsTold() throws Exception {
        crm.faults().next(1, Fault.TOO_MANY_WITH_RETRY_AFTER);
        HttpResponse<String> refused = bot("messages");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(bot("messages").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCutTheJsonInTheMiddleWhenTold() throws Exception {
        crm.faults().next(1, Fault.TRUNCATED);
        String body = bot("messages").body();

        assertThat(body).startsWith("[{");
        assertThatThrownBy(() -> MAPPER.readTree(body)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void shouldPageApiV5InAnEnvelope() throws Exception {
        for (int id = 1; id <= 25; id++) {
            put("orders", "{'id':" + id + "}");
        }
        JsonNode answer = MAPPER.readTree(v5("orders?limit=20&page=2").body());

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.at("/pagination/totalPageCount").asInt()).isEqualTo(2);
        assertThat(answer.path("orders")).hasSize(5);
    }

    @Test
    void shouldRefuseWrongLimitsAndKeysOfApiV5() throws Exception {
        assertThat(v5("orders?limit=30").statusCode()).isEqualTo(400);
        assertThat(get("/api/v5/orders", "X-API-KEY", "guess").statusCode()).isEqualTo(403);
        assertThat(v5("customers/chats").statusCode()).isEqualTo(404);
    }

    private void restart(CrmOptions options) {
        crm.close();
        crm = RetailCrmServer.start(0, facts, options);
    }

    private void put(String kind, String json) throws JsonProcessingException {
        facts.put(kind, (ObjectNode) MAPPER.readTree(json.replace('\'', '"')));
    }

    private List<Long> ids(String list) throws IOException, InterruptedException {
        HttpResponse<String> answer = bot(list);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode rows = MAPPER.readTree(answer.body());
        assertThat(rows.isArray()).isTrue();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private HttpResponse<String> bot(String list) throws IOException, InterruptedException {
        return get("/api/bot/v1/" + list, "X-Bot-Token", crm.botToken());
    }

    private HttpResponse<String> v5(String list) throws IOException, InterruptedException {
        return get("/api/v5/" + list, "X-API-KEY", crm.apiKey());
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(crm.url() + path))
                        .header(header, value)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
