package otklik.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final CrmFacts facts = new CrmFacts();
    private final Mutations mutations = new Mutations(facts, 5, 130);
    private final List<Change> changes = new ArrayList<>();

    @BeforeEach
    void aShop() {
        fill(facts);
        facts.listen(changes::add);
    }

    @ParameterizedTest
    @EnumSource(Mutation.class)
    void shouldChangeSomething(Mutation mutation) {
        mutations.carryOut(Mutation.DELETE, NOW);
        changes.clear();

        assertThat(mutations.carryOut(mutation, NOW)).isTrue();
        assertThat(changes).isNotEmpty();
    }

    @Test
    void shouldMoveOnlyTheTimeAndTheStatusWhenRead() {
        mutations.carryOut(Mutation.RECEIPT, NOW);

        Change receipt = changes.get(0);
        assertThat(receipt.after().orElseThrow().path("content"))
                .isEqualTo(receipt.before().orElseThrow().path("content"));
        assertThat(receipt.after().orElseThrow().path("updated_at").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void shouldBringMoreThanAPageOfOneMoment() {
        mutations.carryOut(Mutation.BURST, NOW);

        assertThat(facts.all("messages").stream()
                        .filter(message -> message.path("updated_at").asText().equals(NOW.toString())))
                .hasSize(130);
    }

    @Test
    void shouldBringInOldMessagesWithNewIdsAndNewOnesWithLowIds() {
        long last = facts.lastId("messages");
        mutations.carryOut(Mutation.IMPORT, NOW);
        mutations.carryOut(Mutation.LOW_ID, NOW);

        assertThat(changes.get(0).id()).isGreaterThan(last);
        assertThat(Instant.parse(
                        changes.get(0).after().orElseThrow().path("time").asText()))
                .isBefore(NOW);
        assertThat(changes.get(1).id()).isLessThan(last);
    }

    @Test
    void shouldTellOfAReassignmentByASystemMessage() {
        mutations.carryOut(Mutation.REASSIGN, NOW);

        assertThat(changes)
                .anyMatch(change -> change.kind().equals("messages")
                        && change.after().orElseThrow().path("action").asText().equals("dialog_assign"));
    }

    @Test
    void shouldDoTheSameForTheSameSeed() {
        CrmFacts twin = new CrmFacts();
        fill(twin);
        Mutations others = new Mutations(twin, 5, 130);
        for (int i = 0; i < 200; i++) {
            assertThat(others.step(NOW.plusSeconds(i))).isEqualTo(mutations.step(NOW.plusSeconds(i)));
        }

        for (String kind : List.of("messages", "dialogs", "chats", "orders", "orders/history")) {
            assertThat(twin.all(kind)).as(kind).isEqualTo(facts.all(kind));
        }
    }

    private static void fill(CrmFacts facts) {
        for (int i = 1; i <= 20; i++) {
            facts.put("users", Account.json("{'id':%d,'first_name':'A'}".formatted(i)), NOW);
            facts.put("chats", Account.json("{'id':%d,'customer':{'id':%d}}".formatted(i, i)), NOW);
            facts.put("dialogs", Account.json("{'id':%d,'chat_id':%d,'closed_at':null}".formatted(i, i)), NOW);
            facts.put(
                    "messages",
                    Account.json(
                            "{'id':%d,'chat_id':%d,'content':'a','from':{'id':1,'type':'user'}}".formatted(10 * i, i)),
                    NOW);
            facts.put("orders", Account.json("{'id':%d,'customer':{'id':%d},'payments':[]}".formatted(i, i)), NOW);
            facts.put("v5customers", Account.json("{'id':%d}".formatted(i)), NOW);
        }
    }
}
