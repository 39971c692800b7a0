package otklik.ingest.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.events.crm.Message;

class RestTranslationTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String MESSAGE = "{'id':'5','chatId':7,'direction':'in','text':'Здравствуйте','sentAt':%s}";

    private final RestTranslation rest = new RestTranslation(FieldNames.builtIn(), MOSCOW);
    private final Translation translation = new Translation(MOSCOW);

    @ParameterizedTest
    @CsvSource({
        "'\"2026-11-20T10:02:11+03:00\"'",
        "'\"2026-11-20T07:02:11.123Z\"'",
        "'\"2026-11-20 10:02:11\"'",
        "'\"2026-11-20T10:02:11+0300\"'",
        "1795158131",
        "1795158131000"
    })
    void shouldReadEveryFormOfTime(String time) {
        assertThat(message(MESSAGE.formatted(time)).sentAt()).isEqualTo("2026-11-20T10:02:11+03:00");
    }

    @Test
    void shouldTakeAnAnswerWithoutAnAuthorForOneFromThePhone() {
        Message message = message("{'id':5,'chat_id':7,'direction':'outgoing','body':'Да','created_at':1795158131}");
        assertThat(message.direction()).isEqualTo(Message.OUT);
        assertThat(message.authorType()).isEqualTo(Message.CHANNEL);
    }

    @Test
    void shouldNameMediaByItsCaptionElseByItsType() {
        String image = "{'id':5,'chatId':7,'direction':'in','type':'image','text':'%s','sentAt':1795158131}";
        assertThat(message(image.formatted("вот")).text()).isEqualTo("вот");
        assertThat(message(image.formatted("")).text()).isEqualTo("[image]");
    }

    @Test
    void shouldNotCountNotesFailuresAndWhatIsDeleted() {
        for (String flag : new String[] {"'isPrivate':true", "'status':'error'", "'deleted':1", "'type':'system'"}) {
            JsonNode row = json("{'id':5,'chatId':7,'direction':'in','sentAt':1795158131,%s}".formatted(flag));
            assertThat(translation.counts(rest.message(row), false)).as(flag).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', message.id",
        "'{\"id\":5,\"chatId\":\"x\"}', message.chat_id",
        "'{\"id\":5,\"chatId\":7,\"direction\":\"sideways\"}', message.direction",
        "'{\"id\":5,\"chatId\":7,\"direction\":\"in\"}', message.sent_at",
        "'{\"id\":5,\"chatId\":7,\"direction\":\"in\",\"sentAt\":\"soon\"}', message.sent_at"
    })
    void shouldTellWhatARowLacks(String row, String name) {
        assertThatThrownBy(() -> rest.message(json(row)))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageStartingWith(name);
    }

    @Test
    void shouldCloseTheDialogOfAClosedChatByItsLastChange() {
        JsonNode row = json("{'id':7,'channel':'WABA','status':'closed','createdAt':1795158131,'updatedAt':1795158191,"
                + "'manager':{'id':3,'name':'Olga'}}");
        assertThat(rest.chat(row).at("/channel/type").asText()).isEqualTo("whatsapp");
        var dialog = translation.dialog(rest.dialog(row));
        assertThat(dialog.dialogId()).isEqualTo("7");
        assertThat(dialog.closedAt()).isEqualTo("2026-11-20T10:03:11+03:00");
        assertThat(dialog.responsibleId()).isEqualTo("3");
    }

    @Test
    void shouldTryNamesOfAnOwnFileFirst() {
        FieldNames own = FieldNames.with("# ours\nmessage.text = payload.words\nword.direction.in = от клиента\n");
        JsonNode row = json("{'id':5,'chatId':7,'direction':'От клиента','text':'no','payload':{'words':'yes'},"
                + "'sentAt':1795158131}");
        Message message = translation
                .message(new RestTranslation(own, MOSCOW).message(row))
                .orElseThrow();
        assertThat(message.text()).isEqualTo("yes");
        assertThat(message.direction()).isEqualTo(Message.IN);
        assertThat(own.toString()).isNotEqualTo(FieldNames.builtIn().toString());
    }

    @Test
    void shouldRefuseAFileThatNamesWhatIsNotKnown() {
        assertThatThrownBy(() -> FieldNames.with("message.txt = text")).hasMessageContaining("message.txt");
        assertThatThrownBy(() -> FieldNames.with("\nmessage.text")).hasMessageContaining("line 2");
    }

    private Message message(String row) {
        return translation.message(rest.message(json(row))).orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
