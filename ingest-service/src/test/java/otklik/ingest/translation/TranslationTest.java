package otklik.ingest.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;
import otklik.events.crm.Message;

class TranslationTest {
    private final Translation translation = new Translation(ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @CsvSource({"customer,in,customer,''", "user,out,manager,12", "bot,out,bot,''", "channel,out,channel,''"})
    void shouldDeriveDirectionFromAuthor(String type, String direction, String author, String manager) {
        Message message = message("'from':{'id':12,'type':'" + type + "'},'type':'text','content':'x'");
        assertThat(message.direction()).isEqualTo(direction);
        assertThat(message.authorType()).isEqualTo(author);
        assertThat(message.managerId()).isEqualTo(manager);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image | [{'caption':''},{'caption':'b'}] | n | b",
                "image | [{'caption':''}] | n | n",
                "audio | [{'transcription':'call'}] | '' | call",
                "audio | [] | '' | [audio]",
                "file | null | '' | [file]",
                "order | null | '' | [order]",
                "product | null | '' | [product]"
            })
    void shouldGiveMediaItsWords(String type, String items, String note, String words) {
        Message message = message(
                "'from':{'id':1,'type':'customer'},'type':'" + type + "','note':'" + note + "','items':" + items);
        assertThat(message.text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:02:11+03:00,2026-11-20T10:02:11+03:00",
        "2026-11-20T07:02:11Z,2026-11-20T10:02:11+03:00",
        "2026-11-20T07:02:11.9Z,2026-11-20T10:02:11+03:00",
        "2026-11-20T07:02:11.057059Z,2026-11-20T10:02:11+03:00",
        "'',2026-11-20T10:00:00+03:00"
    })
    void shouldReadEveryFormOfTime(String time, String sentAt) {
        JsonNode row = json("{'id':7,'chat_id':9,'time':'" + time
                + "','created_at':'2026-11-20T07:00:00.5Z','from':{'id':1,'type':'customer'},'type':'text'}");
        assertThat(translation.message(row).orElseThrow().sentAt()).isEqualTo(OffsetDateTime.parse(sentAt));
    }

    @Test
    void shouldTakeMicrosecondsOfTheLastChangeAsVersion() {
        Message message =
                message("'from':{'id':1,'type':'customer'},'type':'text','updated_at':'1970-01-01T00:00:01.5Z'");
        assertThat(message.version()).isEqualTo(1_500_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "text,public,sent,false,true",
        "text,public,failed,false,false",
        "text,private,sent,false,false",
        "system,public,sent,false,false",
        "command,public,sent,false,false",
        "text,public,sent,true,false"
    })
    void shouldCountOnlyWhatTheClientSaw(String type, String scope, String status, boolean technical, boolean counts) {
        JsonNode row = json("{'type':'" + type + "','scope':'" + scope + "','status':'" + status + "'}");
        assertThat(translation.counts(row, technical)).isEqualTo(counts);
    }

    @Test
    void shouldReadAssignmentFromSystemMessage() {
        JsonNode row = json("{'id':5,'time':'2026-11-20T06:58:10Z','type':'system','action':'dialog_assign',"
                + "'responsible':{'id':12,'type':'user','name':'Olga'}}");
        OffsetDateTime at = OffsetDateTime.parse("2026-11-20T09:58:10+03:00");
        assertThat(translation.assignment(row)).contains(new Assignment(at, "user", "12"));
        assertThat(translation.message(row)).isEmpty();
    }

    @Test
    void shouldTellClosedDialogByItsTimeOnly() {
        Dialog open = translation.dialog(dialog("'is_active':false,'closed_at':null"));
        Dialog closed = translation.dialog(dialog("'is_active':true,'closed_at':'2026-11-20T08:00:00Z'"));
        assertThat(open.closedAt()).isNull();
        assertThat(closed.closedAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T11:00:00+03:00"));
        assertThat(open.responsibleId()).isNull();
    }

    @Test
    void shouldRefuseRowWithoutIdNamingNoContent() {
        JsonNode row = json("{'chat_id':9,'time':'2026-11-20T06:58:10Z','content':'secret',"
                + "'from':{'id':1,'type':'customer'},'type':'text'}");
        assertThatThrownBy(() -> translation.message(row))
                .isInstanceOf(UnreadableRow.class)
                .hasMessage("id is no id");
    }

    private Message message(String fields) {
        return translation
                .message(json("{'id':7,'chat_id':9,'time':'2026-11-20T07:02:11Z'," + fields + "}"))
                .orElseThrow();
    }

    private static JsonNode dialog(String fields) {
        return json("{'id':3,'chat_id':9,'created_at':'2026-11-20T07:00:00Z','tags':null," + fields + "}");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
