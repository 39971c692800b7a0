package otklik.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandInServerTest {
    private static final String BODY = "{\"all\":\"right\"}";

    private final Faults faults = new Faults(1);
    private final AtomicInteger done = new AtomicInteger();
    private final StandInServer server =
            new StandInServer(0, faults, this::answer, fault -> Answer.json(599, fault.name()));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldHandOnWhatWasAsked() throws Exception {
        assertThat(post("/a%20b?x=1&x=2&y=%2B+", "тело").body()).isEqualTo("POST /a b {x=[1, 2], y=[+ ]} тело");
    }

    @Test
    void shouldAnswerTwoHundredIdsInOneQuery() throws Exception {
        assertThat(get("/list?" + "filter%5Bids%5D%5B%5D=12345678&".repeat(200)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseAsToldAndGoOn() throws Exception {
        faults.next(1, Fault.TOO_MANY);
        faults.next(1, Fault.EMPTY_200);

        assertThat(get("/x").statusCode()).isEqualTo(599);
        assertThat(get("/x").body()).isEmpty();
        assertThat(done).hasValue(0);
        assertThat(get("/x").body()).isEqualTo(BODY);
    }

    @Test
    void shouldCutTheBodyButNotTheAnswer() throws Exception {
        faults.next(1, Fault.TRUNCATED);

        assertThat(get("/x").body()).isEqualTo(BODY.substring(0, BODY.length() / 2));
    }

    @Test
    void shouldHangUpInTheMiddle() {
        faults.next(1, Fault.DROP_MIDDLE);

        assertThatThrownBy(() -> get("/x")).isInstanceOf(IOException.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void shouldHangUpBeforeOrAfterItWasDone() {
        faults.next(1, Fault.DROP_AFTER);
        assertThatThrownBy(() -> post("/x", "")).isInstanceOf(IOException.class);
        assertThat(done).hasValue(1);

        faults.next(1, Fault.DROP_BEFORE);
        assertThatThrownBy(() -> post("/x", "")).isInstanceOf(IOException.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void shouldSendTheRestOfASlowBodyLate() throws Exception {
        faults.slowness(Duration.ofMillis(50));
        faults.next(1, Fault.SLOW_BODY);

        assertThat(get("/x").body()).isEqualTo(BODY);
    }

    @Test
    void shouldNotHoldUpOthersWhileOneIsSlow() throws Exception {
        faults.slowness(Duration.ofHours(1));
        faults.next(1, Fault.SLOW);
        CompletableFuture<HttpResponse<String>> slow =
                http.sendAsync(request("/slow").build(), HttpResponse.BodyHandlers.ofString());
        await().until(() -> done.get() == 1);

        assertThat(get("/x").body()).isEqualTo(BODY);
        assertThat(slow).isNotDone();
    }

    @Test
    void shouldTellThatItsPortIsTaken() {
        int port = URI.create(server.url()).getPort();

        assertThatThrownBy(() -> new StandInServer(port, faults, this::answer, fault -> Answer.json(500, "")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(Integer.toString(port));
    }

    @Test
    void shouldCountAndLimitTraffic() {
        Traffic traffic = new Traffic();
        for (int i = 0; i < 3; i++) {
            assertThat(traffic.allows(i, 3)).isTrue();
        }
        assertThat(traffic.allows(999_999_999L, 3)).isFalse();
        assertThat(traffic.allows(1_000_000_000L, 3)).isTrue();

        assertThat(traffic.mostInASecond()).isEqualTo(4);
        assertThat(traffic.total()).isEqualTo(5);
        assertThat(traffic.refused()).isEqualTo(1);
        assertThat(traffic.perSecond()).containsEntry(0L, 4).containsEntry(1L, 1);
    }

    private Answer answer(Call call) {
        done.incrementAndGet();
        return call.body().length == 0
                ? Answer.json(200, BODY)
                : Answer.json(200, call.method() + " " + call.path() + " " + call.query() + " " + call.text());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }
}
