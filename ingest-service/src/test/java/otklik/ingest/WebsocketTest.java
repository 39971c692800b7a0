package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.crm.SocketFault;
import otklik.sandbox.kafka.EmbeddedBroker;

class WebsocketTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int SHARDS = 6;

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final CrmFacts crm = new CrmFacts();
    private final RetailCrmServer server = RetailCrmServer.start(0, crm, CrmOptions.standard());
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private final ObjectNode chat = ShopRows.chat(9001, "whatsapp", yesterday);
    private final ObjectNode other = ShopRows.chat(9002, "instagram", yesterday);
    private RunningIngest ingest;

    @BeforeEach
    void fill() {
        ShopRows.channels(crm);
        crm.put("chats", chat);
        crm.put("chats", other);
        for (int i = 1; i <= 30; i++) {
            crm.put("messages", ShopRows.message(100 + i, i % 2 == 0 ? chat : other, "text " + i, yesterday));
        }
    }

    @AfterEach
    void stop() {
        ingest.close();
        server.close();
        broker.close();
    }

    @Test
    void shouldPublishWhatTheSocketTellsWithoutAPoll() {
        start("1h");

        List<Long> milliseconds = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            milliseconds.add(untilPublished(ShopRows.message(200 + i, chat, "now", Instant.now())));
        }
        System.out.println("websocket: from the CRM to a read-committed record, ms: " + milliseconds);

        crm.remove("messages", 202);
        await().atMost(LONG).until(() -> isDeleted(202));
        crm.put("messages", ShopRows.message(202, chat, "now", Instant.now()));
        await().atMost(LONG).until(() -> last(202) != null && !last(202).deleted());

        crm.removeChat(9002);
        await().atMost(LONG).until(() -> ingest.read(Topics.CHATS).contains(null));
        await().atMost(LONG).until(() -> isDeleted(101) && isDeleted(129));
        assertThat(last(102).deleted()).isFalse();
        assertThat(ingest.websocket().events()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void shouldSkipAndCountWhatItDoesNotKnowOrCannotRead() {
        start("1h");
        server.socketFaults().next(1, SocketFault.UNKNOWN_TYPE);
        server.socketFaults().next(1, SocketFault.CUT_TEXT);
        untilPublished(ShopRows.message(201, chat, "one", Instant.now()));
        untilPublished(ShopRows.message(202, chat, "two", Instant.now()));

        await().atMost(LONG).until(() -> ingest.websocket().broken() == 1);
        assertThat(ingest.websocket().unknown()).isEqualTo(1);

        server.socketFaults().next(1, SocketFault.NO_FRAME);
        crm.put("messages", ShopRows.message(203, chat, "three", Instant.now()));
        await().atMost(LONG).until(() -> last(203) != null);
        assertThat(ingest.websocket().broken()).isEqualTo(2);
        assertThat(server.websocketsOpened()).isEqualTo(2);
    }

    @Test
    void shouldGoOnByPollingWhenTheSocketIsLostAndOpenItAgain() {
        start("300ms");
        server.refuseWebsockets(true);
        server.dropWebsockets();
        await().atMost(LONG).until(() -> !ingest.websocket().connected());
        untilPublished(ShopRows.message(201, chat, "unheard", Instant.now()));
        await().atMost(LONG).until(() -> server.websocketsRefused() > 0);

        server.refuseWebsockets(false);
        await().atMost(LONG).until(() -> ingest.websocket().connected());
        long before = ingest.websocket().events();
        untilPublished(ShopRows.message(202, chat, "heard", Instant.now()));
        await().atMost(LONG).until(() -> ingest.websocket().events() > before);
    }

    @Test
    void shouldAskOnceForABurst() throws Exception {
        start("1h");
        long before = server.calls();
        for (int i = 1; i <= 200; i++) {
            crm.put("messages", ShopRows.message(1000 + i, chat, "burst", Instant.now()));
        }
        await().atMost(LONG).until(() -> last(1200) != null);
        await().atMost(LONG).until(() -> ingest.websocket().events() >= 200);
        System.out.println("websocket: requests for a burst of 200 messages: " + (server.calls() - before));
        assertThat(server.calls() - before).isLessThan(100);
    }

    private void start(String pollInterval) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "RETAILCRM_MG_URL",
                server.url(),
                "RETAILCRM_MG_TOKEN",
                server.botToken(),
                "RETAILCRM_MAX_RPS",
                "50",
                "POLL_INTERVAL",
                pollInterval));
        ingest = new RunningIngest(broker.bootstrapServers(), variables);
        await().atMost(LONG).until(() -> ingest.isComplete(SHARDS));
        await().atMost(LONG).until(() -> ingest.websocket().connected());
    }

    /** In milliseconds. */
    private long untilPublished(ObjectNode message) {
        String id = message.path("id").asText();
        return ingest.untilTold(
                Topics.MESSAGES, told -> told.messageId().equals(id), () -> crm.put("messages", message));
    }

    private boolean isDeleted(long id) {
        return last(id) != null && last(id).deleted();
    }

    private Message last(long id) {
        return ingest.read(Topics.MESSAGES).stream()
                .filter(message -> message.messageId().equals(Long.toString(id)))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
