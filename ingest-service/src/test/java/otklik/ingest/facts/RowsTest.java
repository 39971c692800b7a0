package otklik.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Assignment;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.Translation;

class RowsTest {
    private static final Topic<Manager> MET = new Topic<>("met", Manager.class, 1, Map.of());
    private static final String CHAT = "{'id':9,'channel':{'id':71,'type':'whatsapp'},'customer':{'id':5,'name':'A'},"
            + "'created_at':'2026-11-01T07:00:00Z','last_dialog':{'responsible':{'id':11,'type':'user','name':'Ivan'}}}";
    private static final String FOREIGN =
            "{'id':8,'channel':{'id':72,'type':'viber'},'created_at':'2026-11-01T07:00:00Z'}";
    private static final String DIALOG = "{'id':3,'chat_id':9,'created_at':'2026-11-01T07:00:00Z',"
            + "'responsible':{'id':12,'type':'user','assigned_at':'2026-11-01T07:05:00.7Z'}}";
    private static final String ASSIGNED = "{'id':70,'chat_id':9,'time':'2026-11-01T07:01:00Z','type':'system',"
            + "'action':'dialog_assign','dialog':{'id':3},'responsible':{'id':11,'type':'user','name':'Ivan'}}";
    private static final Period PERIOD = new Period(OffsetDateTime.parse("2026-11-01T00:00:00+03:00"), null);

    private final Map<String, JsonNode> elsewhere = new HashMap<>();
    private final Translation translation = new Translation(ZoneId.of("Europe/Moscow"));
    private final Scope scope = new Scope(Set.of("whatsapp"), PERIOD);
    private final Lookup lookup = (list, id) -> Optional.ofNullable(elsewhere.get(list + "/" + id));
    private Directory directory = directory("{'id':12,'first_name':'Robot','is_technical_account':true}");
    private Memory memory = new Memory();

    @Test
    void shouldTellTheSameFactOnce() throws Exception {
        assertThat(messages(message("'content':'a'"))).hasSize(1);
        assertThat(take(message("'content':'a','updated_at':'2026-11-03T00:00:00Z','status':'seen'"))
                        .isEmpty())
                .isTrue();
        assertThat(messages(message("'content':'b'"))).hasSize(1);
    }

    @Test
    void shouldKnowAfterARestartWhatWasTold() throws Exception {
        Map<String, byte[]> marks = take(message("'content':'a'")).marks(memory);
        memory = new Memory();
        marks.forEach(memory::restore);
        assertThat(messages(message("'content':'a'"))).isEmpty();
        assertThat(memory.of(Kind.MESSAGE).liveIds()).containsExactly(7);
    }

    @Test
    void shouldTakeBackAMessageThatTurnedFailed() throws Exception {
        assertThat(take(message("'status':'failed'")).isEmpty()).isTrue();
        take(message("'content':'a'"));
        assertThat(messages(message("'status':'failed'"))).singleElement().matches(Message::deleted);
        assertThat(take(message("'status':'failed'")).isEmpty()).isTrue();
    }

    @Test
    void shouldTakeBackAMessageThatVanishedAndBringItBackByAGreaterVersion() throws Exception {
        Message told = messages(message("'content':'a','updated_at':'2026-11-03T00:00:00Z'"))
                .get(0);
        Batch batch = new Batch();
        rows().vanished(7, batch);
        Message gone = events(Topics.MESSAGES, batch).get(0);
        assertThat(gone.deleted()).isTrue();
        assertThat(gone.chatId()).isEqualTo("9");
        assertThat(gone.sentAt()).isEqualTo(told.sentAt());
        assertThat(gone.version()).isGreaterThan(told.version());
        Message back = messages(message("'content':'a','updated_at':'2026-11-03T00:00:00Z'"))
                .get(0);
        assertThat(back.version()).isGreaterThan(gone.version());
    }

    @Test
    void shouldIgnoreAnAnswerThatWasOvertaken() throws Exception {
        take(message("'content':'new','updated_at':'2026-11-03T00:00:00Z'"));
        assertThat(messages(message("'content':'old','updated_at':'2026-11-02T00:00:00Z'")))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutOtherChannelsAndTimesOutsideThePeriod() throws Exception {
        String foreign = message("'content':'a','channel_id':72");
        String early = message("'content':'a'").replace("2026-11-02", "2026-10-02");
        assertThat(take(foreign, early).isEmpty()).isTrue();
    }

    @Test
    void shouldLookUpTheChatOfAMessageThatNamesNoChannel() throws Exception {
        String row = message("'content':'a'").replace(",'channel_id':71", "").replace("'chat_id':9", "'chat_id':7");
        assertThat(messages(row)).isEmpty();
        elsewhere.put("chats/6", json(CHAT.replace("'id':9", "'id':6")));
        assertThat(messages(row.replace("'chat_id':7", "'chat_id':6"))).hasSize(1);
    }

    @Test
    void shouldNameThoseWhoAreNotListed() throws Exception {
        Batch batch = take(
                message("'content':'a'").replace("'id':5,'type':'customer'", "'id':14,'type':'user','name':'Oleg'"));
        assertThat(events(MET, batch)).containsExactly(new Manager("14", "Oleg", false, false));
        Batch chats = new Batch();
        new ChatRows(translation, scope, directory, memory, MET).take(json(CHAT), chats);
        assertThat(events(MET, chats)).extracting(Manager::managerName).containsExactly("Ivan");
    }

    @Test
    void shouldTellWhomTheCrmListsAndOthersByTheNameTheyWereMetBy() throws Exception {
        UserRows rows = new UserRows(translation, directory, memory);
        Batch batch = new Batch();
        rows.take(json("{'id':12,'first_name':'Anna','last_name':'K'}"), batch);
        rows.met(new Manager("12", "Anya", false, false), batch);
        rows.met(new Manager("15", "Oleg", false, false), batch);
        rows.met(new Manager("15", "Oleg Two", false, false), batch);
        assertThat(events(Topics.MANAGERS, batch))
                .extracting(Manager::managerName)
                .containsExactly("Anna K", "Oleg");
    }

    @Test
    void shouldWithdrawAChatThatVanished() throws Exception {
        ChatRows rows = new ChatRows(translation, scope, directory, memory, MET);
        Batch batch = new Batch();
        rows.take(json(CHAT), batch);
        rows.take(json(FOREIGN), batch);
        rows.vanished(9, batch);
        rows.vanished(9, batch);
        rows.vanished(8, batch);
        assertThat(events(Topics.CHATS, batch)).hasSize(2).last().isNull();
    }

    @Test
    void shouldGatherAssignmentsOverTime() throws Exception {
        elsewhere.put("chats/9", json(CHAT));
        DialogRows rows = new DialogRows(
                translation,
                new Dialogs(Map.of()),
                new OurChats(scope, directory, memory, lookup, Clock.systemUTC()),
                lookup);
        Batch batch = new Batch();
        rows.take(json(DIALOG), batch);
        rows.assignments().take(json(ASSIGNED), batch);
        rows.assignments().take(json(ASSIGNED), batch);
        rows.take(json(DIALOG), batch);
        assertThat(events(Topics.DIALOGS, batch)).hasSize(2).last().satisfies(dialog -> assertThat(dialog.assignments())
                .extracting(Assignment::responsibleId)
                .containsExactly("11", "12"));
    }

    @Test
    void shouldPutAsideARowThatCannotBeReadAndGoOn() throws Exception {
        String broken = message("'content':'a'").replace("2026-11-02T07", "yesterday");
        Batch batch = take(broken, message("'content':'b'").replace("'id':7", "'id':6"));
        assertThat(events(Topics.DEAD_LETTERS, batch)).singleElement().satisfies(letter -> {
            assertThat(letter.source()).isEqualTo("/messages");
            assertThat(letter.reason()).isEqualTo("time is no time with an offset");
        });
        assertThat(events(Topics.MESSAGES, batch)).hasSize(1);
        assertThat(take(broken).isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseAPageOfWhichTooManyRowsCannotBeRead() {
        String[] rows = IntStream.range(0, 40)
                .mapToObj(i -> message("'content':'a'").replace("'id':7", "'id':" + (100 + i)))
                .map(row -> row.contains("'id':10") ? row.replace("2026-11-02T07", "yesterday") : row)
                .toArray(String[]::new);
        assertThatThrownBy(() -> take(rows)).isInstanceOf(ChangedShape.class).hasMessageContaining("of 40 rows");
    }

    @Test
    void shouldLeaveOutTechnicalAccounts() throws Exception {
        String row = message("'content':'a'").replace("'id':5,'type':'customer'", "'id':12,'type':'user'");
        assertThat(take(row).isEmpty()).isTrue();
    }

    private MessageRows rows() {
        OurChats chats = new OurChats(scope, directory, memory, lookup, Clock.systemUTC());
        return new MessageRows(translation, scope, "whatsapp", directory, memory, chats, MET);
    }

    private Batch take(String... rows) throws InterruptedException {
        Batch batch = new Batch();
        new Intake("/messages", rows(), memory, 5, Clock.systemUTC())
                .take(Stream.of(rows).map(RowsTest::json).toList(), batch);
        return batch;
    }

    private List<Message> messages(String... rows) throws InterruptedException {
        return events(Topics.MESSAGES, take(rows));
    }

    private static <E> List<E> events(Topic<E> topic, Batch batch) {
        return batch.entries().stream()
                .filter(entry -> entry.topic().equals(topic.name()))
                .map(entry -> topic.read(entry.value()))
                .toList();
    }

    private static Directory directory(String user) {
        Directory directory = new Directory();
        directory.take(
                List.of(json("{'id':71,'type':'whatsapp'}"), json("{'id':72,'type':'viber'}")), List.of(json(user)));
        return directory;
    }

    private static String message(String fields) {
        return "{'id':7,'chat_id':9,'time':'2026-11-02T07:00:00Z','type':'text','from':{'id':5,'type':'customer'}"
                + (fields.contains("channel_id") ? "," : ",'channel_id':71,") + fields + "}";
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
