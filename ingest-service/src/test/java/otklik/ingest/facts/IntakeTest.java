package otklik.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;
import otklik.ingest.translation.Translation;

class IntakeTest {
    private static final String CHAT = "{'id':9,'channel':{'id':71,'type':'whatsapp'},'customer':{'id':5,'name':'A'},"
            + "'created_at':'2026-11-01T07:00:00Z'}";
    private static final String FOREIGN =
            "{'id':8,'channel':{'id':72,'type':'viber'},'created_at':'2026-11-01T07:00:00Z'}";
    private static final String DIALOG = "{'id':3,'chat_id':9,'created_at':'2026-11-01T07:00:00Z',"
            + "'responsible':{'id':12,'type':'user','assigned_at':'2026-11-01T07:05:00.7Z'}}";

    private final Map<String, JsonNode> elsewhere = new HashMap<>();
    private Intake intake = intake(Map.of(), Map.of());

    @BeforeEach
    void meetTheChats() throws Exception {
        assertThat(events(Topics.CHATS, take("chats", CHAT, FOREIGN))).hasSize(1);
    }

    @Test
    void shouldEmitTheSameFactOnce() throws Exception {
        assertThat(events(Topics.MESSAGES, take("messages", message("'content':'a'"))))
                .hasSize(1);
        assertThat(take("messages", message("'content':'a','updated_at':'2026-11-03T00:00:00Z','status':'seen'"))
                        .isEmpty())
                .isTrue();
        assertThat(events(Topics.MESSAGES, take("messages", message("'content':'b'"))))
                .hasSize(1);
    }

    @Test
    void shouldKnowAfterARestartWhatWasEmitted() throws Exception {
        Batch before = take("messages", message("'content':'a'"));
        intake = intake(before.seen(), Map.of());
        elsewhere.put("chats/9", json(CHAT));
        assertThat(events(Topics.MESSAGES, take("messages", message("'content':'a'"))))
                .isEmpty();
    }

    @Test
    void shouldTakeBackAMessageThatTurnedFailed() throws Exception {
        assertThat(take("messages", message("'status':'failed'")).isEmpty()).isTrue();
        take("messages", message("'content':'a'"));
        List<Message> events = events(Topics.MESSAGES, take("messages", message("'status':'failed'")));
        assertThat(events).singleElement().matches(Message::deleted);
        assertThat(take("messages", message("'status':'failed'")).isEmpty()).isTrue();
    }

    @Test
    void shouldLeaveOutOtherChannelsAndTimesOutsideThePeriod() throws Exception {
        String foreign = message("'content':'a'").replace("'chat_id':9", "'chat_id':8");
        String early = message("'content':'a'").replace("2026-11-02", "2026-10-02");
        assertThat(take("messages", foreign, early).isEmpty()).isTrue();
    }

    @Test
    void shouldLookUpAChatThatWasNotMetYet() throws Exception {
        elsewhere.put("chats/7", json(CHAT.replace("'id':9", "'id':7")));
        Batch batch = take("messages", message("'content':'a'").replace("'chat_id':9", "'chat_id':7"));
        assertThat(batch.entries().stream().map(Batch.Entry::topic))
                .containsExactly(Topics.CHATS.name(), Topics.MESSAGES.name());
    }

    @Test
    void shouldGatherAssignmentsOverTime() throws Exception {
        take("dialogs", DIALOG);
        String earlier = "{'id':70,'chat_id':9,'time':'2026-11-01T07:01:00Z','type':'system','action':'dialog_assign',"
                + "'dialog':{'id':3},'responsible':{'id':11,'type':'user','name':'Ivan'}}";
        Batch batch = take("messages", earlier);
        assertThat(events(Topics.DIALOGS, batch)).singleElement().satisfies(dialog -> assertThat(dialog.assignments())
                .extracting(Assignment::responsibleId)
                .containsExactly("11", "12"));
        assertThat(events(Topics.MANAGERS, batch)).containsExactly(new Manager("11", "Ivan", false, false));
        assertThat(take("messages", earlier).isEmpty()).isTrue();
        assertThat(take("dialogs", DIALOG).isEmpty()).isTrue();
    }

    @Test
    void shouldPutAsideARowThatCannotBeReadAndGoOn() throws Exception {
        String broken = message("'content':'a'").replace("2026-11-02T07", "yesterday");
        Batch batch = take("messages", broken, message("'content':'b'").replace("'id':7", "'id':6"));
        assertThat(events(Topics.DEAD_LETTERS, batch)).singleElement().satisfies(letter -> {
            assertThat(letter.source()).isEqualTo("/api/bot/v1/messages");
            assertThat(letter.reason()).isEqualTo("time is no time with an offset");
        });
        assertThat(events(Topics.MESSAGES, batch)).hasSize(1);
        assertThat(take("messages", broken).isEmpty()).isTrue();
    }

    @Test
    void shouldLeaveOutTechnicalAccounts() throws Exception {
        take("users", "{'id':12,'first_name':'Robot','is_technical_account':true}");
        String row = message("'content':'a'").replace("'id':5,'type':'customer'", "'id':12,'type':'user'");
        assertThat(take("messages", row).isEmpty()).isTrue();
    }

    private Intake intake(Map<String, Long> seen, Map<String, Dialog> dialogs) {
        Period period = new Period(OffsetDateTime.parse("2026-11-01T00:00:00+03:00"), null);
        return new Intake(
                new Translation(ZoneId.of("Europe/Moscow")),
                new Intake.Scope(Set.of("whatsapp"), period),
                new Seen(seen),
                new Dialogs(dialogs),
                (list, id) -> Optional.ofNullable(elsewhere.get(list + "/" + id)),
                Clock.systemUTC());
    }

    private Batch take(String list, String... rows) throws InterruptedException {
        return intake.take(list, Stream.of(rows).map(IntakeTest::json).toList());
    }

    private static <E> List<E> events(Topic<E> topic, Batch batch) {
        return batch.entries().stream()
                .filter(entry -> entry.topic().equals(topic.name()))
                .map(entry -> topic.read(entry.value()))
                .toList();
    }

    private static String message(String fields) {
        return "{'id':7,'chat_id':9,'time':'2026-11-02T07:00:00Z','type':'text','from':{'id':5,'type':'customer'},"
                + fields + "}";
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
