package otklik.publisher.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The board behind a password. */
@QuarkusTest
@QuarkusTestResource(Shop.class)
@TestProfile(LockedTest.Locked.class)
class LockedTest {
    public static class Locked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("BOARD_USER", "owner", "BOARD_PASSWORD", "пароль-12");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI root;

    @Test
    void shouldLetInByPasswordOnlyAndSlowDownWhoGuesses() throws Exception {
        for (String path : new String[] {
            "", "api/v1/now", "api/v1/events", "api/v1/openapi", "workbook.xlsx", "tabs/chats_raw.csv", "no-such"
        }) {
            assertThat(get(path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(get("api/v1/meta", "")
                        .headers()
                        .firstValue("WWW-Authenticate")
                        .orElse(""))
                .startsWith("Basic");
        HttpResponse<String> right = get("api/v1/meta", "owner:пароль-12");
        assertThat(right.statusCode()).isEqualTo(200);
        String known = right.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        assertThat(right.headers().firstValue("Set-Cookie").orElse("")).contains("HTTPOnly", "SameSite=Strict");
        assertThat(get("status", "").statusCode()).isEqualTo(200);
        assertThat(get("q/health/live", "").statusCode()).isEqualTo(200);
        assertThat(get("q/health/../../api/v1/meta", "").statusCode()).isEqualTo(401);

        for (int guess = 0; guess < 5; guess++) {
            assertThat(get("api/v1/meta", "owner:guess" + guess).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> blocked = get("api/v1/meta", "owner:пароль-12");
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("api/v1/meta", "owner:пароль-12", known).statusCode()).isEqualTo(200);
        assertThat(get("api/v1/meta", "owner:wrong", known).statusCode()).isEqualTo(401);
        assertThat(get("api/v1/meta", "", known).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String login) throws Exception {
        return get(path, login, "");
    }

    private HttpResponse<String> get(String path, String login, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (!login.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
