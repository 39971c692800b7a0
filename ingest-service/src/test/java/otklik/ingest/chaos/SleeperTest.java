package otklik.ingest.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.ingest.shard.Account;
import otklik.ingest.shard.Told;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

@EnabledOnOs({OS.LINUX, OS.MAC})
class SleeperTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String GROUP = "sleeper-test";

    private final CrmFacts facts = Account.empty();
    private EmbeddedBroker broker;
    private RetailCrmServer crm;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        Account.chat(facts, 1_000, 71, 3);
        broker = EmbeddedBroker.temporary();
        crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
    }

    @AfterEach
    void stop() {
        crm.close();
        broker.close();
    }

    /** Nothing is asked for but what the websocket tells of: the next request is for the message. */
    @Test
    void shouldWriteNothingWhenOthersTookOverWhileItSlept() {
        Told told = new Told(broker.bootstrapServers());
        try (InstanceProcess sleeper = instance("sleeper")) {
            await().atMost(LONG).ignoreExceptions().until(() -> texts(told).equals(List.of("text 1")));
            await().atMost(LONG).until(() -> crm.websockets() == 1 && isQuiet());
            fallAsleepOver(sleeper, "two");
            try (InstanceProcess other = instance("other")) {
                await().atMost(LONG).until(() -> texts(told).contains("two"));
                facts.put("messages", Account.edited(1_001, 1_000, 71, "three"));
                await().atMost(LONG).until(() -> texts(told).contains("three"));

                sleeper.goOn();
                await().atMost(LONG).until(() -> members() == 2);
                facts.put("messages", Account.edited(1_001, 1_000, 71, "four"));
                await().atMost(LONG).until(() -> texts(told).contains("four"));
                assertThat(other.isAlive() && sleeper.isAlive()).isTrue();
            }
        }
        assertThat(texts(told)).containsExactly("text 1", "two", "three", "four");
    }

    /** It has asked, but will hear the answer only when it goes on: an edit that is old by then. */
    private void fallAsleepOver(InstanceProcess sleeper, String text) {
        crm.faults().slowness(Duration.ofSeconds(2));
        crm.faults().rate(1, Fault.SLOW);
        long calls = crm.calls();
        facts.put("messages", Account.edited(1_001, 1_000, 71, text));
        await().atMost(LONG).pollInterval(Duration.ofMillis(10)).until(() -> crm.calls() > calls);
        sleeper.stop();
        crm.faults().clear();
    }

    private boolean isQuiet() {
        long calls = crm.calls();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        return crm.calls() == calls;
    }

    private int members() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP))
                    .describedGroups()
                    .get(GROUP)
                    .get()
                    .members()
                    .size();
        }
    }

    private static List<String> texts(Told told) {
        return told.events(Topics.MESSAGES).stream()
                .filter(message -> message.messageId().equals("1001"))
                .map(Message::text)
                .toList();
    }

    private InstanceProcess instance(String name) {
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "RETAILCRM_MG_URL",
                crm.url(),
                "RETAILCRM_MG_TOKEN",
                crm.botToken(),
                "RETAILCRM_MAX_RPS",
                "50",
                "INGEST_TRANSACTIONAL_ID",
                GROUP,
                "POLL_INTERVAL",
                "1h");
        return new InstanceProcess(environment, InstanceProcess.quiet(), folder.resolve(name + ".log"));
    }
}
