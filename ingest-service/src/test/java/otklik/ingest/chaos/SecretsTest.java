package otklik.ingest.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topics;
import otklik.ingest.shard.Account;
import otklik.ingest.shard.Told;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.crm.SocketFault;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

/** However much is logged, nobody's words, names, phones or tokens are. */
class SecretsTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Pattern LEVEL = Pattern.compile("quarkus\\.log\\.category\\.\"(.+)\"\\.level");
    private static final String TEXT = "unspeakable";
    private static final String NAME = "Agrafena";
    private static final String PHONE = "79990001122";
    private static final int MESSAGES = 150;

    private final CrmFacts facts = Account.empty();

    @TempDir
    private Path folder;

    @Test
    void shouldLogNoPersonalDataAndNoTokenAtAnyLevel() throws IOException {
        fill();
        String log;
        List<String> secrets;
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard())) {
            secrets = List.of(TEXT, NAME, PHONE, crm.botToken(), crm.apiKey());
            crm.faults().slowness(Duration.ofMillis(100));
            crm.faults().rate(0.2, faults());
            crm.faults().next(1, Fault.HTML_200);
            Told told = new Told(broker.bootstrapServers());
            try (InstanceProcess instance = instance(broker, crm)) {
                await().atMost(LONG)
                        .ignoreExceptions()
                        .until(() -> told.events(Topics.MESSAGES).size() == MESSAGES);
                await().atMost(LONG).until(() -> crm.websockets() == 1);
                brokenEvents(crm);
                await().atMost(LONG).until(() -> told.events(Topics.MESSAGES).size() > MESSAGES);
                log = instance.said();
            }
        }
        assertThat(log).contains(" TRACE ", " DEBUG ", "messages/whatsapp");
        assertThat(log.lines().filter(line -> secrets.stream().anyMatch(line::contains)))
                .isEmpty();
    }

    private void fill() {
        Account.chat(facts, 1_000, 71, MESSAGES);
        for (long id = 1_001; id <= 1_000 + MESSAGES; id++) {
            ObjectNode message = Account.message(id, 1_000, 71, TEXT + " " + PHONE);
            message.putObject("from").put("id", 99).put("type", "user").put("name", NAME);
            facts.put("messages", message);
        }
        ObjectNode chat = facts.one("chats", 1_000).orElseThrow();
        chat.putObject("customer").put("id", 5).put("name", NAME).put("phone", PHONE);
        facts.put("chats", chat);
        facts.put("users", Account.row(12).put("first_name", NAME));
        facts.put(
                "dialogs",
                Account.row(2_000)
                        .put("chat_id", 1_000)
                        .put("closed_at", "2026-11-20T12:00:00Z")
                        .put("note", PHONE));
        ObjectNode order = Account.row(1).put("number", "1C").put("createdAt", "2026-11-20 12:00:00");
        order.put("totalSumm", 1).put("phone", PHONE).put("firstName", NAME).put("dialogId", 2_000);
        facts.put("orders", order);
    }

    private void brokenEvents(RetailCrmServer crm) {
        crm.socketFaults().next(2, SocketFault.CUT_TEXT);
        crm.socketFaults().next(1, SocketFault.UNKNOWN_TYPE);
        for (long id = 1_201; id <= 1_204; id++) {
            facts.put("messages", Account.edited(id, 1_000, 71, TEXT));
        }
    }

    private static Fault[] faults() {
        return Stream.of(Fault.values())
                .filter(fault -> fault != Fault.UNAUTHORIZED)
                .toArray(Fault[]::new);
    }

    private InstanceProcess instance(EmbeddedBroker broker, RetailCrmServer crm) throws IOException {
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "RETAILCRM_MG_URL", crm.url(),
                "RETAILCRM_MG_TOKEN", crm.botToken(),
                "RETAILCRM_URL", crm.url(),
                "RETAILCRM_API_KEY", crm.apiKey(),
                "RETAILCRM_MAX_RPS", "50",
                "RETAILCRM_PAGE_SIZE", "20",
                "POLL_INTERVAL", "300ms");
        List<String> properties = List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + loud().toUri(),
                "-Djdk.httpclient.HttpClient.log=all");
        return new InstanceProcess(environment, properties, folder.resolve("instance.log"));
    }

    /** All there is, but for what the service never logs; other levels may be raised by who looks for a fault. */
    private Path loud() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "logger.level=ALL",
                "logger.handlers=CONSOLE",
                "handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler",
                "handler.CONSOLE.formatter=PATTERN",
                "handler.CONSOLE.level=ALL",
                "formatter.PATTERN=org.jboss.logmanager.formatters.PatternFormatter",
                "formatter.PATTERN.properties=pattern",
                "formatter.PATTERN.pattern=%d{HH:mm:ss} %-5p %c: %s%e%n"));
        List<String> loggers = new ArrayList<>();
        Properties service = service();
        for (String key : service.stringPropertyNames()) {
            Matcher level = LEVEL.matcher(key);
            if (level.matches() && service.getProperty(key).equals("OFF")) {
                loggers.add(level.group(1));
                lines.add("logger." + level.group(1) + ".level=OFF");
            }
        }
        lines.add("loggers=" + String.join(",", loggers));
        return Files.write(folder.resolve("loud.properties"), lines);
    }

    private static Properties service() throws IOException {
        Properties service = new Properties();
        try (InputStream in = SecretsTest.class.getResourceAsStream("/application.properties")) {
            service.load(in);
        }
        return service;
    }
}
