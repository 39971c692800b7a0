package otklik.publisher.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The board's addresses, and what it answers to who has no browser. */
record Board(URI root) {
    static final String LOGIN = Surroundings.USER + ":" + Surroundings.PASSWORD;

    /** Of a view, as {@code managers?period=7}, for who knows the password. */
    String address(String view) {
        return address(LOGIN, view);
    }

    String address(String login, String view) {
        return "http://" + login + "@" + root.getAuthority() + "/#/" + view;
    }

    boolean isFresh() {
        return get("api/v1/meta", LOGIN).body().contains("\"state\":\"fresh\"");
    }

    /** @param login empty for none */
    int status(String path, String login) {
        return get(path, login).statusCode();
    }

    private HttpResponse<String> get(String path, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve("/" + path));
        if (!login.isEmpty()) {
            byte[] words = login.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(words));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
