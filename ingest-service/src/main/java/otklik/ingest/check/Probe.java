package otklik.ingest.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import otklik.ingest.check.Access.Outcome;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.Urgency;

/** Asks for a list a few times at most and tells how it answered. */
final class Probe {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param body missing where the list was not read */
    record Reply(Access access, JsonNode body) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Budget budget;
    private final String header;
    private final String credential;
    private final Predicate<JsonNode> isList;

    /** @param isList whether a body is what this API answers for a list */
    Probe(Budget budget, String header, String credential, Predicate<JsonNode> isList) {
        this.budget = budget;
        this.header = header;
        this.credential = credential;
        this.isList = isList;
    }

    /** How each list answers, in order; when one gives no answer at all, the others are not asked for. */
    List<Access> accesses(Map<String, URI> lists) throws InterruptedException {
        List<Access> accesses = new ArrayList<>();
        for (Map.Entry<String, URI> list : lists.entrySet()) {
            Access access = ask(list.getKey(), list.getValue()).access();
            accesses.add(access);
            if (access.outcome() == Outcome.SILENT) {
                return accesses;
            }
        }
        return accesses;
    }

    Reply ask(String list, URI address) throws InterruptedException {
        Reply reply = once(list, address);
        for (int tries = 1; tries < TRIES && isPassing(reply.access().outcome()); tries++) {
            Thread.sleep(PAUSE.toMillis());
            reply = once(list, address);
        }
        return reply;
    }

    private Reply once(String list, URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(READ)
                .header(header, credential)
                .header("Accept", "application/json")
                .build();
        budget.take(Urgency.HISTORY);
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = response.statusCode() == 200 ? json(response.body()) : MissingNode.getInstance();
            Outcome outcome = Access.outcome(response.statusCode());
            boolean strange = outcome == Outcome.READ && !isList.test(body);
            return new Reply(new Access(list, strange ? Outcome.STRANGE : outcome, response.statusCode()), body);
        } catch (IOException e) {
            return new Reply(new Access(list, Outcome.SILENT, 0), MissingNode.getInstance());
        }
    }

    private static boolean isPassing(Outcome outcome) {
        return outcome == Outcome.BUSY || outcome == Outcome.SILENT || outcome == Outcome.STRANGE;
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
