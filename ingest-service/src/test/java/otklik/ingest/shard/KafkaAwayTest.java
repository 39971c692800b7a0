package otklik.ingest.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.ingest.web.PollingReady;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.kafka.EmbeddedBroker;

class KafkaAwayTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int MESSAGES = 400;

    @TempDir
    private Path folder;

    private final CrmFacts facts = Account.empty();
    private int port;
    private int controllerPort;

    @BeforeEach
    void choosePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            port = one.getLocalPort();
            controllerPort = other.getLocalPort();
        }
    }

    @Test
    void shouldWaitForKafkaSayItIsNotReadyAndLoseNothing() {
        Account.chat(facts, 1_000, 71, MESSAGES);
        EmbeddedBroker broker = EmbeddedBroker.start(folder, port, controllerPort);
        Told told = new Told(broker.bootstrapServers());
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = Member.start(
                        crm,
                        broker.bootstrapServers(),
                        Clock.systemUTC(),
                        Map.of("RETAILCRM_MAX_RPS", "20", "POLL_INTERVAL", "1s"))) {
            PollingReady ready = new PollingReady(member.ownership);
            await().atMost(LONG)
                    .until(() -> member.shards().containsKey("messages/whatsapp")
                            && member.shards().get("messages/whatsapp").told() >= 60);
            broker.close();
            facts.put("messages", Account.edited(1_005, 1_000, 71, "edited"));
            facts.put("messages", Account.message(1_900, 1_000, 71, "new"));
            await().atMost(LONG).until(() -> problem(ready).contains("Kafka does not answer"));

            broker = EmbeddedBroker.start(folder, port, controllerPort);
            await().atMost(LONG).until(() -> ready.call().getStatus() == Status.UP && member.isLive());
            await().atMost(LONG).until(() -> texts(told, "1005").contains("edited"));
            assertThat(told.events(Topics.MESSAGES))
                    .extracting(Message::messageId)
                    .filteredOn(id -> !id.equals("1005"))
                    .hasSize(MESSAGES)
                    .doesNotHaveDuplicates();
            assertThat(texts(told, "1005")).doesNotHaveDuplicates();
        } finally {
            broker.close();
        }
    }

    private static String problem(PollingReady ready) {
        HealthCheckResponse answer = ready.call();
        return answer.getStatus() == Status.DOWN
                ? answer.getData().orElseThrow().toString()
                : "";
    }

    private static List<String> texts(Told told, String message) {
        return new ArrayList<>(told.events(Topics.MESSAGES).stream()
                .filter(found -> found.messageId().equals(message))
                .map(Message::text)
                .toList());
    }
}
