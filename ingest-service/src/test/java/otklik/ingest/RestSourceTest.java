package otklik.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import otklik.events.Topics;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Message;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RestNames;
import otklik.sandbox.crm.RestOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.kafka.EmbeddedBroker;

class RestSourceTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int SHARDS = 5;
    private static final int MESSAGES = 130;

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final CrmFacts crm = new CrmFacts();
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    private final ObjectNode chat = ShopRows.chat(9001, "whatsapp", yesterday);
    private final ObjectNode other = ShopRows.chat(9002, "instagram", yesterday);
    private final Map<String, String> variables = new HashMap<>();
    private RetailCrmServer server;
    private RunningIngest ingest;

    @AfterEach
    void stop() {
        ingest.close();
        server.close();
        broker.close();
    }

    @ParameterizedTest
    @EnumSource(RestNames.class)
    void shouldTellTheSameWhateverTheModuleCallsIt(RestNames names) {
        fill();
        RestOptions module = RestOptions.standard().named(names);
        start(names == RestNames.NESTED ? module.inDataKey() : module);
        await().atMost(LONG).until(() -> ingest.isComplete(SHARDS));

        List<Message> all = ingest.read(Topics.MESSAGES);
        assertThat(all).hasSize(MESSAGES);
        assertThat(all).extracting(Message::messageId).doesNotHaveDuplicates();
        Message answer = last(101);
        assertThat(answer.direction()).isEqualTo(Message.OUT);
        assertThat(answer.managerId()).isEqualTo("12");
        assertThat(answer.text()).isEqualTo("text 1");
        assertThat(answer.sentAt().toInstant()).isEqualTo(yesterday.truncatedTo(ChronoUnit.SECONDS));
        assertThat(last(102).authorType()).isEqualTo(Message.CUSTOMER);

        Chat told = ingest.read(Topics.CHATS).stream()
                .filter(one -> one.chatId().equals("9001"))
                .findFirst()
                .orElseThrow();
        assertThat(told.channel()).isEqualTo("whatsapp");
        assertThat(told.clientId()).isEqualTo("9501");
        assertThat(ingest.read(Topics.DIALOGS))
                .extracting(Dialog::chatId, Dialog::responsibleId)
                .contains(tuple("9001", "12"));
        if (names != RestNames.SNAKE) {
            await().atMost(LONG).until(() -> !ingest.read(Topics.MANAGERS).isEmpty());
            assertThat(ingest.read(Topics.MANAGERS).get(0).managerName()).isEqualTo("Olga K.");
        }
    }

    @Test
    void shouldFindWhatIsNewAtOnceAndWhatWasEditedOrDeletedByASweep() {
        fill();
        variables.put("POLL_INTERVAL", "200ms");
        variables.put("INGEST_SWEEP_EVERY", "1s");
        start(RestOptions.standard());
        await().atMost(LONG).until(() -> ingest.isComplete(SHARDS));

        crm.put("chats", ShopRows.chat(9003, "whatsapp", Instant.now()));
        crm.put("messages", ShopRows.message(900, ShopRows.chat(9003, "whatsapp", yesterday), "new", Instant.now()));
        await().atMost(LONG).until(() -> last(900) != null);

        ObjectNode edited = ShopRows.message(150, other, "edited", yesterday);
        crm.put("messages", edited.put("updated_at", Instant.now().toString()));
        crm.remove("messages", 151);
        await().atMost(LONG).until(() -> last(150).text().equals("edited"));
        await().atMost(LONG).until(() -> last(151).deleted());
        crm.removeChat(9002);
        await().atMost(LONG).until(() -> ingest.read(Topics.CHATS).contains(null));
        assertThat(ingest.read(Topics.MESSAGES).stream()
                        .filter(Message::deleted)
                        .map(Message::messageId))
                .contains("151");
        assertThat(last(900).deleted()).isFalse();
    }

    @Test
    void shouldMissNothingWhileRowsComeAndGo() {
        fill();
        variables.put("RETAILCRM_PAGE_SIZE", "10");
        variables.put("POLL_INTERVAL", "2s");
        variables.put("INGEST_SWEEP_EVERY", "500ms");
        start(RestOptions.standard());
        await().atMost(LONG).until(() -> !ingest.shards().isEmpty());
        for (int i = 0; i < 12; i++) {
            long calls = server.calls();
            crm.remove("messages", 101 + i);
            crm.put("messages", ShopRows.message(1000 + i, chat, "later", Instant.now()));
            await().atMost(LONG).until(() -> server.calls() > calls + 6);
        }
        await().atMost(LONG).until(() -> ingest.isComplete(SHARDS));
        await().atMost(LONG).untilAsserted(() -> assertThat(standing()).isEqualTo(texts()));
    }

    @Test
    void shouldTellWhichSettingIsWrong() {
        fill();
        variables.put("RETAILCRM_MESSAGES_PATH", "/nowhere");
        start(RestOptions.standard());
        await().atMost(LONG).until(() -> ingest.problems().contains("(404): check RETAILCRM_MESSAGES_PATH"));

        ingest.close();
        variables.remove("RETAILCRM_MESSAGES_PATH");
        variables.put("RETAILCRM_API_KEY", "wrong");
        ingest = new RunningIngest(broker.bootstrapServers(), variables);
        await().atMost(LONG).until(() -> ingest.problems().contains("check RETAILCRM_API_KEY"));
    }

    /** What the topic says is there. */
    private Map<String, String> standing() {
        Map<String, String> texts = new LinkedHashMap<>();
        ingest.read(Topics.MESSAGES).forEach(message -> {
            texts.remove(message.messageId());
            if (!message.deleted()) {
                texts.put(message.messageId(), message.text());
            }
        });
        return texts;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        crm.all("messages")
                .forEach(row ->
                        texts.put(row.path("id").asText(), row.path("content").asText()));
        return texts;
    }

    private void fill() {
        chat.putObject("last_dialog")
                .putObject("responsible")
                .put("id", 12)
                .put("type", "user")
                .put("name", "Olga K.");
        crm.put("chats", chat);
        crm.put("chats", other);
        crm.put("chats", ShopRows.chat(9009, "telegram", yesterday));
        for (int i = 1; i <= MESSAGES; i++) {
            ObjectNode message = ShopRows.message(100 + i, i % 2 == 1 ? chat : other, "text " + i, yesterday);
            if (i == 1) {
                message.putObject("from").put("id", 12).put("type", "user").put("name", "Olga K.");
            }
            crm.put("messages", message);
        }
    }

    private void start(RestOptions module) {
        server = RetailCrmServer.start(0, crm, CrmOptions.standard().with(module));
        variables.put("RETAILCRM_SOURCE", "rest");
        variables.put("RETAILCRM_URL", server.url());
        variables.putIfAbsent("RETAILCRM_API_KEY", server.apiKey());
        variables.putIfAbsent("RETAILCRM_MAX_RPS", "50");
        variables.putIfAbsent("RETAILCRM_PAGE_SIZE", "20");
        variables.putIfAbsent("POLL_INTERVAL", "500ms");
        ingest = new RunningIngest(broker.bootstrapServers(), variables);
    }

    private Message last(long id) {
        return ingest.read(Topics.MESSAGES).stream()
                .filter(message -> message.messageId().equals(Long.toString(id)))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
