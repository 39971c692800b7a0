package otklik.sandbox.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the services how they are. */
final class Status {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Ports ports;

    Status(Ports ports) {
        this.ports = ports;
    }

    /** A missing node for a service that does not answer. */
    Map<Service, JsonNode> ask() throws InterruptedException {
        return ask(List.of(Service.values()));
    }

    Map<Service, JsonNode> ask(List<Service> services) throws InterruptedException {
        Map<Service, JsonNode> answers = new EnumMap<>(Service.class);
        for (Service service : services) {
            answers.put(service, ask(service));
        }
        return answers;
    }

    /** True when the report was taken, or had been before. */
    boolean orderReport() throws InterruptedException {
        try {
            HttpRequest order = HttpRequest.newBuilder(address(Service.NOTIFIER, "/reports/daily"))
                    .timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            int status =
                    http.send(order, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 202 || status == 409;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode ask(Service service) throws InterruptedException {
        try {
            HttpRequest question = HttpRequest.newBuilder(address(service, "/status"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? json.readTree(answer.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private URI address(Service service, String path) {
        return URI.create("http://127.0.0.1:" + ports.of(service) + path);
    }
}
