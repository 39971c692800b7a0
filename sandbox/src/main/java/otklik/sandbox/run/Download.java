package otklik.sandbox.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Fetches all tabs as one file from the publisher. */
final class Download {
    private final Plan plan;

    Download(Plan plan) {
        this.plan = plan;
    }

    void save(Path file) throws IOException, InterruptedException {
        int port = plan.ports().of(Service.PUBLISHER);
        HttpRequest.Builder question =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/workbook.xlsx"));
        String user = plan.settings().getOrDefault("BOARD_USER", "").strip();
        if (!user.isEmpty()) {
            question.header("Authorization", "Basic " + login(user));
        }
        HttpResponse<Path> answer =
                HttpClient.newHttpClient().send(question.build(), HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException("the publisher gives no workbook: " + answer.statusCode());
        }
    }

    private String login(String user) {
        String password = plan.settings().getOrDefault("BOARD_PASSWORD", "").strip();
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
