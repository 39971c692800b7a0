package otklik.ingest.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;

class ApiV5Test {
    private final CrmFacts facts = new CrmFacts();
    private final RetailCrmServer crm =
            RetailCrmServer.start(0, facts, CrmOptions.standard().limited(0, 10));
    private final List<String> failures = new ArrayList<>();
    private final CrmClient client = new CrmClient(new Budget(100)).beside(ApiV5.MAX_RPS);

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void shouldKeepBelowTheLimitOfTheKey() throws InterruptedException {
        ApiV5 api = api(crm.url(), crm.apiKey());
        api.orders(1, Urgency.LIVE);
        // To connect takes a time that nothing else takes.
        crm.v5Traffic().reset();
        for (int call = 0; call < 25; call++) {
            api.orders(1, Urgency.LIVE);
        }
        assertThat(crm.v5Traffic().refused()).isZero();
        assertThat(crm.v5Traffic().mostInASecond()).isLessThanOrEqualTo(10);
    }

    @Test
    void shouldReadAnyNumberOfOrdersByTheirIds() throws InterruptedException {
        LongStream.rangeClosed(1, 150).forEach(id -> facts.put("orders", order(id)));
        assertThat(api(crm.url(), crm.apiKey())
                        .orders(LongStream.rangeClosed(51, 200).boxed().toList()))
                .extracting(row -> row.path("id").asLong())
                .hasSize(100)
                .allMatch(id -> id > 50);
    }

    @Test
    void shouldNameTheKeyWhenItIsRefused() {
        requireFailure(api(crm.url(), "wrong"), "RETAILCRM_API_KEY");
    }

    @Test
    void shouldNameTheAddressWhenNobodyKnowsTheAccount() {
        crm.accountKnown(false);
        requireFailure(api(crm.url(), crm.apiKey()), "RETAILCRM_URL");
    }

    @Test
    void shouldDoWithoutWhatTheKeyGivesNoRightTo() throws InterruptedException {
        assertThat(api(crm.url(), "wrong").users(1)).isEmpty();
        assertThat(api(crm.url(), "wrong").paymentStatuses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"success\":false,\"errorMsg\":\"Internal error\"} | RETAILCRM_API_KEY",
                "{\"success\":true} | the answer holds no orders",
                "[] | RETAILCRM_API_KEY",
                "<html></html> | RETAILCRM_URL"
            })
    void shouldNotTakeAnythingElseForAPage(String body, String failure) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            requireFailure(api("http://127.0.0.1:" + server.getAddress().getPort(), "key"), failure);
        } finally {
            server.stop(0);
        }
    }

    private void requireFailure(ApiV5 api, String named) {
        assertThatThrownBy(() -> api.orders(1, Urgency.LIVE)).isInstanceOf(InterruptedException.class);
        assertThat(failures).singleElement().asString().contains(named).doesNotContain("wrong");
    }

    private ApiV5 api(String url, String key) {
        return new ApiV5(client, URI.create(url), key, new FirstFailure());
    }

    private static ObjectNode order(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    /** Ends the asking, which would go on for ever. */
    private final class FirstFailure implements CrmWatch {
        @Override
        public void failing(String reason) {
            failures.add(reason);
            Thread.currentThread().interrupt();
        }

        @Override
        public void answering() {}

        @Override
        public void unreadablePage(String path, String reason, String raw) {}
    }
}
