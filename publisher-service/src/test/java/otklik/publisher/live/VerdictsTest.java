package otklik.publisher.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.crm.Message;
import otklik.publisher.board.Judged;
import otklik.publisher.text.Parts.Span;

class VerdictsTest {
    private HttpServer analysis;
    private String asked = "";
    private String answer = "[]";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        analysis = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        analysis.createContext("/api/v1/judge", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        analysis.start();
    }

    @AfterEach
    void stop() {
        analysis.stop(0);
    }

    private Judged judged() {
        return new Verdicts(
                        URI.create("http://127.0.0.1:" + analysis.getAddress().getPort()))
                .of(List.of(message("1", "customer", "Цена?"), message("2", "bot", "Меню")));
    }

    private static Message message(String id, String author, String text) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");
        String direction = "customer".equals(author) ? "in" : "out";
        return new Message("9", id, at, direction, author, "", "text", text, false, false, "", at, 1L);
    }

    @Test
    void shouldTakeMarksAndThoseSpansThatLieInTheText() {
        answer =
                "[{\"id\":\"1\",\"marks\":[{\"mark\":\"PRICE\",\"spans\":[{\"from\":0,\"to\":4},{\"from\":3,\"to\":99}]},"
                        + "{\"mark\":\"CLOSED_QUESTION\",\"spans\":[]}]},{\"id\":\"other\",\"marks\":[]}]";

        Judged judged = judged();

        assertThat(judged.problem()).isEmpty();
        assertThat(judged.marks()).isEqualTo(Map.of("1", List.of("PRICE", "CLOSED_QUESTION")));
        assertThat(judged.spans()).isEqualTo(Map.of("1", List.of(new Span(0, 4, "PRICE"))));
        assertThat(asked).contains("\"side\":\"client\"", "Цена?").doesNotContain("Меню");
    }

    @Test
    void shouldSayWhyNothingIsKnown() {
        status = 500;
        assertThat(judged().problem()).isPresent();
        status = 200;
        answer = "no JSON";
        assertThat(judged().problem()).isPresent();
        analysis.stop(0);
        assertThat(judged().problem()).isPresent();
    }
}
