package otklik.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientDialogsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final List<JsonNode> dialogs = new ArrayList<>();
    private int lookups;
    private final ClientDialogs clients = new ClientDialogs(this::rows, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T11:00:00.9Z,'',true",
        "2026-11-20T11:00:01Z,'',false",
        "2026-11-01T00:00:00Z,2026-11-13T11:00:00Z,true",
        "2026-11-01T00:00:00Z,2026-11-13T10:59:59Z,false",
        "2026-11-01T00:00:00Z,2026-11-20T11:30:00Z,true"
    })
    void shouldLinkOnlyADialogThatMayHaveLedToTheOrder(String createdAt, String closedAt, boolean linked)
            throws InterruptedException {
        dialog(1, createdAt, closedAt);
        assertThat(clients.dialog(5, Instant.parse("2026-11-20T11:00:00Z")).isPresent())
                .isEqualTo(linked);
    }

    @Test
    void shouldTakeTheLatestDialog() throws InterruptedException {
        dialog(1, "2026-11-19T00:00:00Z", "");
        dialog(2, "2026-11-20T00:00:00Z", "");
        dialog(3, "2026-11-18T00:00:00Z", "");
        assertThat(clients.dialog(5, NOW)).contains(2L);
    }

    @Test
    void shouldAskOnceForAClientWhoseDialogsAreOld() throws InterruptedException {
        dialog(1, "2026-11-01T00:00:00Z", "");
        clients.dialog(5, NOW.minusSeconds(3600));
        clients.dialog(5, NOW.minusSeconds(7200));
        assertThat(lookups).isEqualTo(2);
        clients.dialog(5, NOW);
        assertThat(lookups).isEqualTo(4);
    }

    private List<JsonNode> rows(String list, String parameter, long value) {
        lookups++;
        return list.equals("chats")
                ? List.of(JsonNodeFactory.instance.objectNode().put("id", 7))
                : List.copyOf(dialogs);
    }

    private void dialog(long id, String createdAt, String closedAt) {
        dialogs.add(JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("created_at", createdAt)
                .put("closed_at", closedAt));
    }
}
