package otklik.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.ingest.shard.Shard;
import otklik.ingest.shard.Shards;

class EventHintsTest {
    private static final Shard DIALOGS = new Shard("dialogs", "");
    private static final Shard WHATSAPP = new Shard("messages", "whatsapp");
    private static final Shard INSTAGRAM = new Shard("messages", "instagram");
    private static final Shard WHATSAPP_CHATS = new Shard("chats", "whatsapp");
    private static final Shard INSTAGRAM_CHATS = new Shard("chats", "instagram");

    private final EventHints hints = new EventHints(new Shards(List.of(
            new Shard(Shard.DIALOGS, ""),
            new Shard(Shard.CHATS, "whatsapp"),
            new Shard(Shard.MESSAGES, "whatsapp"),
            new Shard(Shard.CHATS, "instagram"),
            new Shard(Shard.MESSAGES, "instagram"))));

    @Test
    void shouldWakeTheMessagesOfTheChannel() {
        assertThat(hints("message_new", "{'message':{'id':5,'chat':{'channel':{'type':'WhatsApp'}}}}"))
                .contains(Hints.wake(Set.of(WHATSAPP)));
    }

    @Test
    void shouldWakeAllMessagesWhenNoChannelIsNamed() {
        assertThat(hints("message_updated", "{'message':{'id':5}}")).contains(Hints.wake(Set.of(WHATSAPP, INSTAGRAM)));
    }

    @Test
    void shouldWakeNobodyForAChannelThatIsNotRead() {
        assertThat(hints("message_new", "{'message':{'id':5,'chat':{'channel':{'type':'telegram'}}}}"))
                .contains(Hints.NONE);
    }

    @Test
    void shouldWakeTheDialogsForAServiceLine() {
        assertThat(hints("message_new", "{'message':{'id':5,'type':'system'}}")).contains(Hints.wake(Set.of(DIALOGS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_deleted", "message_restored"})
    void shouldDoubtTheMessage(String type) {
        assertThat(hints(type, "{'message':{'id':5,'chat':{'channel':{'type':'instagram'}}}}"))
                .contains(Hints.recheck(Map.of(INSTAGRAM, Set.of(5L))));
    }

    @Test
    void shouldDoubtDeletedChatsAndWhatWasSaidInThem() {
        Set<Long> ids = Set.of(7L, 8L);
        assertThat(hints("chats_deleted", "{'chat_ids':[7,8,null]}"))
                .contains(new Hints(
                        Set.of(),
                        Map.of(WHATSAPP_CHATS, ids, INSTAGRAM_CHATS, ids),
                        Map.of(WHATSAPP, ids, INSTAGRAM, ids)));
    }

    @Test
    void shouldWakeChatsAndDialogs() {
        assertThat(hints("chat_updated", "{'chat':{'id':1,'channel':{'type':'whatsapp'}}}"))
                .contains(Hints.wake(Set.of(WHATSAPP_CHATS)));
        assertThat(hints("dialog_assign", "{}")).contains(Hints.wake(Set.of(DIALOGS)));
    }

    @Test
    void shouldTellTheUselessFromTheUnknown() {
        assertThat(hints("user_online_updated", "{}")).contains(Hints.NONE);
        assertThat(hints("chat_pinned", "{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "{'message':[]}", "{'message':{'id':'x'},'chat':3,'chat_ids':{}}"})
    void shouldBearAnyData(String data) {
        EventHints.WANTED.forEach(type -> assertThat(hints(type, data)).isPresent());
    }

    private Optional<Hints> hints(String type, String data) {
        try {
            String json = "{'type':'%s','data':%s}".formatted(type, data).replace('\'', '"');
            return hints.of(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
