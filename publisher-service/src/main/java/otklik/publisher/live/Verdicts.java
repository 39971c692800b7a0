package otklik.publisher.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.events.crm.Message;
import otklik.publisher.board.Judged;
import otklik.publisher.text.Parts.Span;

/** Asks the analysis what messages say and which words tell it. Without an answer a chat is shown without marks. */
public final class Verdicts {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    /** @param analysis root address of the analysis */
    public Verdicts(URI analysis) {
        this.address = URI.create(analysis + "/api/v1/judge");
    }

    public Judged of(List<Message> messages) {
        List<Message> said = messages.stream()
                .filter(message -> !Message.BOT.equals(message.authorType()))
                .toList();
        if (said.isEmpty()) {
            return new Judged(Map.of(), Map.of(), Optional.empty());
        }
        try {
            HttpResponse<byte[]> answer = client.send(request(said), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? judged(said, json.readTree(answer.body()))
                    : Judged.unknown("the analysis answers " + answer.statusCode());
        } catch (IOException e) {
            return Judged.unknown("the analysis does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Judged.unknown("the analysis was not asked");
        }
    }

    private HttpRequest request(List<Message> messages) throws JsonProcessingException {
        ArrayNode texts = json.createArrayNode();
        messages.forEach(message -> texts.addObject()
                .put("id", message.messageId())
                .put("side", Message.CUSTOMER.equals(message.authorType()) ? "client" : "manager")
                .put("text", message.text()));
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(texts)))
                .build();
    }

    private static Judged judged(List<Message> messages, JsonNode answers) {
        Map<String, Message> known = new HashMap<>();
        messages.forEach(message -> known.put(message.messageId(), message));
        Map<String, List<String>> marks = new HashMap<>();
        Map<String, List<Span>> spans = new HashMap<>();
        for (JsonNode answer : answers) {
            Message message = known.get(answer.path("id").asText());
            if (message != null) {
                marks.put(message.messageId(), answer.path("marks").findValuesAsText("mark"));
                spans.put(
                        message.messageId(),
                        spans(answer.path("marks"), message.text().length()));
            }
        }
        return new Judged(marks, spans, Optional.empty());
    }

    private static List<Span> spans(JsonNode marks, int length) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode mark : marks) {
            for (JsonNode span : mark.path("spans")) {
                int from = span.path("from").asInt(-1);
                int to = span.path("to").asInt(-1);
                if (from >= 0 && from < to && to <= length) {
                    spans.add(new Span(from, to, mark.path("mark").asText()));
                }
            }
        }
        return spans;
    }
}
