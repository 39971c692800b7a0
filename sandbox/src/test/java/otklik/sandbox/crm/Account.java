package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A server with its facts, and the ways to ask it. */
final class Account implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper();

    final CrmFacts facts = new CrmFacts();
    final RetailCrmServer crm;
    private final HttpClient http = HttpClient.newHttpClient();

    Account(CrmOptions options) {
        crm = RetailCrmServer.start(0, facts, options);
    }

    /** @param json with single quotes */
    static ObjectNode json(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void put(String kind, String json) {
        facts.put(kind, json(json));
    }

    JsonNode bot(String list) throws IOException, InterruptedException {
        return read(get("/api/bot/v1/" + list, "X-Bot-Token", crm.botToken()));
    }

    /** @param list square brackets may stand as they are */
    JsonNode v5(String list) throws IOException, InterruptedException {
        return read(askV5(list));
    }

    HttpResponse<String> askV5(String list) throws IOException, InterruptedException {
        return get("/api/v5/" + encoded(list), "X-API-KEY", crm.apiKey());
    }

    HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(crm.url() + path))
                        .header(header, value)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static List<Long> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("id").asLong())
                .toList();
    }

    static String encoded(String list) {
        return list.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        crm.close();
    }
}
