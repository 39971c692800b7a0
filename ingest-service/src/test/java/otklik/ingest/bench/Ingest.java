package otklik.ingest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The packaged service as its own process, asked by its web page how far it is. */
final class Ingest implements AutoCloseable {
    private static final Path JAR =
            Path.of(System.getProperty("bench.jar", "ingest-service/target/quarkus-app/quarkus-run.jar"));
    private static final String OPTIONS =
            System.getProperty("bench.jvm", "-Xmx136m -Xmn20m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI status;
    final Child process;

    private Ingest(String port, Child process) {
        this.status = URI.create("http://127.0.0.1:" + port + "/status");
        this.process = process;
    }

    static Ingest start(String port, String crm, String kafka, int maxRps, Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "RETAILCRM_MG_URL",
                crm,
                "RETAILCRM_MG_TOKEN",
                "bench",
                "RETAILCRM_WEBSOCKET",
                "false",
                "RETAILCRM_MAX_RPS",
                Integer.toString(maxRps),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "MALLOC_ARENA_MAX",
                "2",
                "QUARKUS_HTTP_PORT",
                port));
        return new Ingest(port, Child.start(JAR, OPTIONS, environment, folder.resolve("ingest-" + port + ".log")));
    }

    /** Absent while it does not answer. */
    Optional<JsonNode> status() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service has ended");
        }
        try {
            HttpRequest asked = HttpRequest.newBuilder(status).build();
            HttpResponse<byte[]> answer = http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
