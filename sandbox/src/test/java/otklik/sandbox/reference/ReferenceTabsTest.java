package otklik.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reference itself, held to figures worked out by hand. */
class ReferenceTabsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, List<JsonNode>> facts = new HashMap<>();

    @BeforeEach
    void aShopWithOneManager() throws JsonProcessingException {
        for (String kind : List.of("users", "chats", "dialogs", "messages")) {
            facts.put(kind, new ArrayList<>());
        }
        add("users", "{'id':12,'first_name':'Ольга','last_name':'К.','is_technical_account':false}");
        add(
                "chats",
                "{'id':1,'channel':{'type':'whatsapp'},'customer':{'id':5},"
                        + "'created_at':'2026-11-20T07:00:00.130012Z','updated_at':'2026-11-20T08:00:00Z'}");
        add(
                "dialogs",
                "{'id':2,'chat_id':1,'created_at':'2026-11-20T07:00:00Z','closed_at':null,"
                        + "'responsible':{'type':'user','id':12},'tags':[]}");
    }

    @Test
    void shouldWorkOutTheRowOfAChat() throws JsonProcessingException {
        says(10, "customer", 5, "2026-11-20T12:00:00+03:00", "Почём?");
        says(11, "bot", 9, "2026-11-20T09:00:02Z", "Здравствуйте!");
        says(12, "user", 12, "2026-11-20T09:11:00.5Z", "500 ₽");
        says(13, "customer", 5, "2026-11-20T09:20:00Z", "А цвет какой?");

        assertThat(tab("chats_raw"))
                .containsExactly(List.of(
                        "1",
                        "whatsapp",
                        "12",
                        "Ольга К.",
                        "5",
                        "",
                        "2026-11-20T10:00:00+03:00",
                        "2026-11-20T11:00:00+03:00",
                        "open",
                        2L,
                        1L,
                        660L,
                        1L));
        assertThat(tab("messages_raw")).hasSize(4).anySatisfy(row -> assertThat(row)
                .containsExactly("1", "11", "2026-11-20T12:00:02+03:00", "out", "", "Здравствуйте!", "bot", "text"));
        assertThat(tab("chat_advice").get(0).get(8))
                .isEqualTo("Сократить время реакции; Добавить follow-up; Добавить уточняющие вопросы; Дать next step");
    }

    @Test
    void shouldGiveZeroToAnAnswerBeforeOpening() throws JsonProcessingException {
        says(10, "customer", 5, "2026-11-20T03:00:00+03:00", "Почём?");
        says(11, "user", 12, "2026-11-20T09:30:00+03:00", "500 ₽");

        assertThat(tab("chats_raw").get(0).get(11)).isEqualTo(0L);
        assertThat(tab("manager_summary"))
                .containsExactly(
                        List.of("12", "Ольга К.", 1L, 1L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, new BigDecimal("1.0000")));
    }

    @Test
    void shouldCountTheNightOut() {
        assertThat(ReferenceSettings.standard(Instant.EPOCH)
                        .workingSeconds(Instant.parse("2026-11-20T19:58:00Z"), Instant.parse("2026-11-21T07:03:00Z")))
                .isEqualTo(300);
    }

    @Test
    void shouldInterpolateBetweenRanks() {
        assertThat(Quantile.of(List.of(1L, 2L), 5)).isEqualTo(2L);
        assertThat(Quantile.of(List.of(10L, 20L, 30L, 40L), 9)).isEqualTo(37L);
        assertThat(Quantile.of(List.of(), 5)).isEqualTo("");
        assertThat(Quantile.of(List.of(5000L), 5)).isEqualTo(5002L);
    }

    private List<List<Object>> tab(String name) {
        return new ReferenceTabs(
                        facts::get,
                        ReferenceSettings.standard(Instant.parse("2026-11-01T00:00:00Z")),
                        text -> text.contains("Почём") ? Verdict.of(Label.PRICE) : Verdict.NOTHING)
                .all()
                .get(name);
    }

    private void says(long id, String author, long authorId, String time, String text) throws JsonProcessingException {
        add(
                "messages",
                "{'id':%d,'chat_id':1,'time':'%s','type':'text','scope':'public','status':'sent','content':'%s','from':{'type':'%s','id':%d}}"
                        .formatted(id, time, text, author, authorId));
    }

    private void add(String kind, String json) throws JsonProcessingException {
        facts.get(kind).add(MAPPER.readTree(json.replace('\'', '"')));
    }
}
