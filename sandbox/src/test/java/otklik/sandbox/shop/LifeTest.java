package otklik.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import otklik.sandbox.crm.Change;

/** The shop as it goes on. */
class LifeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final int STEPS = 300;

    private final DemoShop shop = DemoShop.build(7, NOW);

    @Test
    void shouldMoveUpdatedAtOfSomethingAtEveryStepOrChangeAnOrder() {
        List<Change> changes = new ArrayList<>();
        shop.facts().listen(changes::add);
        for (int i = 1; i <= STEPS; i++) {
            Instant at = NOW.plusSeconds(5L * i);
            changes.clear();
            shop.liveStep(at);
            assertThat(changes).as("step %d", i).anyMatch(change -> tells(change, at));
        }
    }

    @Test
    void shouldPayChangeAndDeleteOrdersAndTakeMessagesBack() {
        List<String> seen = new ArrayList<>();
        shop.facts().listen(change -> seen.add(change.kind() + (change.after().isPresent() ? "" : " gone")));
        long rows = shop.facts().lastId("orders/history");
        for (int i = 1; i <= 3 * STEPS; i++) {
            shop.liveStep(NOW.plusSeconds(5L * i));
        }

        assertThat(seen).contains("orders", "orders gone", "messages gone");
        assertThat(shop.facts().all("orders/history").stream()
                        .filter(row -> row.path("id").asLong() > rows)
                        .map(row -> row.path("field").asText()))
                .contains("full_paid_at", "payments", "status");
    }

    @Test
    void shouldBeMostlyNewMessages() {
        long before = said();
        live();

        assertThat(said() - before).isBetween(STEPS * 50L / 100, STEPS * 85L / 100);
    }

    @Test
    void shouldChangeOldMessagesToo() {
        Map<Long, JsonNode> before = new HashMap<>();
        shop.facts().all("messages").forEach(m -> before.put(m.path("id").asLong(), m.deepCopy()));
        int closed = closed();
        live();

        List<String> changes = shop.facts().all("messages").stream()
                .filter(m -> before.containsKey(m.path("id").asLong()))
                .filter(m -> !m.equals(before.get(m.path("id").asLong())))
                .map(m -> m.path("is_edit").asBoolean()
                        ? "edit"
                        : m.path("status").asText())
                .toList();
        assertThat(changes).contains("edit", "seen");
        assertThat(closed()).isGreaterThan(closed);
    }

    @Test
    void shouldAnswerInNewChatsAndInOldOnes() {
        int chats = shop.facts().count("chats");
        int dialogs = shop.facts().count("dialogs");
        live();

        assertThat(shop.facts().count("chats")).isGreaterThan(chats);
        assertThat(shop.facts().count("dialogs") - dialogs)
                .isGreaterThan(shop.facts().count("chats") - chats);
        assertThat(shop.facts().all("messages"))
                .anyMatch(m -> "user".equals(m.at("/from/type").asText())
                        && OffsetDateTime.parse(m.path("time").asText())
                                .toInstant()
                                .isAfter(NOW));
    }

    @Test
    void shouldKnowTheLabelsOfWhatIsSaidLive() {
        Map<String, Labels> labels = shop.labels();
        live();

        assertThat(shop.facts().all("messages").stream()
                        .filter(m -> m.path("content").isTextual())
                        .map(m -> m.path("content").asText()))
                .allMatch(labels::containsKey);
    }

    @Test
    void shouldKeepIdsInOrderOfTime() {
        live();

        assertThat(shop.facts().all("messages").stream()
                        .map(m -> OffsetDateTime.parse(m.path("time").asText()).toEpochSecond())
                        .toList())
                .isSorted();
    }

    @Test
    void shouldLiveTheSameLifeWhenSeedAndMomentsAreTheSame() {
        DemoShop twin = DemoShop.build(7, NOW);
        live();
        for (int i = 1; i <= STEPS; i++) {
            twin.liveStep(NOW.plusSeconds(5L * i));
        }

        assertThat(twin.facts().all("messages")).isEqualTo(shop.facts().all("messages"));
    }

    @Test
    void shouldHaveManagersAnswerWhenNightFalls() {
        Instant night = Instant.parse("2026-11-26T00:00:00Z");
        for (int i = 1; i <= STEPS; i++) {
            shop.liveStep(night.plusSeconds(i));
        }

        assertThat(shop.facts().all("messages"))
                .anyMatch(m -> "user".equals(m.at("/from/type").asText())
                        && OffsetDateTime.parse(m.path("time").asText())
                                .toInstant()
                                .isAfter(night));
    }

    private void live() {
        for (int i = 1; i <= STEPS; i++) {
            shop.liveStep(NOW.plusSeconds(5L * i));
        }
    }

    private static boolean tells(Change change, Instant at) {
        return change.kind().equals("orders")
                || change.after()
                        .filter(e -> e.path("updated_at").asText().equals(Stamps.exact(at)))
                        .isPresent();
    }

    private long said() {
        return shop.facts().all("messages").stream().filter(m -> m.has("from")).count();
    }

    private int closed() {
        return (int) shop.facts().all("dialogs").stream()
                .filter(d -> d.path("closed_at").isTextual())
                .count();
    }
}
