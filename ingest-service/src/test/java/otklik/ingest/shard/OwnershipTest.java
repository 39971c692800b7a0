package otklik.ingest.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.events.DeadLetter;
import otklik.events.Topics;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

class OwnershipTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int MESSAGES = 400;

    private EmbeddedBroker broker;
    private Told told;
    private final CrmFacts facts = Account.empty();

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.temporary();
        told = new Told(broker.bootstrapServers());
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldTellEveryMessageOnceWhenAMemberJoinsAndAnotherLeaves(boolean descending) {
        Account.chat(facts, 1_000, 71, MESSAGES);
        Account.chat(facts, 2_000, 72, MESSAGES);
        CrmOptions options = new CrmOptions(descending, false, true, true, 401);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, options)) {
            Member first = member(crm, Map.of());
            await().atMost(LONG).until(() -> told(first, "messages/whatsapp") >= 60);
            crm.faults().next(1, Fault.HTML_200);
            crm.faults().next(1, Fault.TRUNCATED);
            crm.faults().next(1, Fault.UNAVAILABLE);
            try (Member second = member(crm, Map.of())) {
                await().atMost(LONG).until(() -> !second.shards().isEmpty());
                first.close();
                await().atMost(LONG).until(() -> second.shards().size() == 6 && second.isLive());
                facts.put("messages", Account.edited(1_005, 1_000, 71, "edited"));
                await().atMost(LONG).until(() -> told.events(Topics.MESSAGES).size() == 2 * MESSAGES + 1);
            }
            Map<String, Integer> times = new HashMap<>();
            told.events(Topics.MESSAGES).forEach(message -> times.merge(message.messageId(), 1, Integer::sum));
            assertThat(times.remove("1005")).isEqualTo(2);
            assertThat(times).hasSize(2 * MESSAGES - 1);
            assertThat(times.values()).containsOnly(1);
            assertThat(told.events(Topics.CHATS)).hasSize(2);
            assertThat(told.events(Topics.DEAD_LETTERS))
                    .extracting(DeadLetter::reason)
                    .contains("HTML in place of JSON");
        }
    }

    @Test
    void shouldShareTheAllowedRequestsBetweenMembers() {
        Account.chat(facts, 1_000, 71, 10);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member first = member(crm, Map.of("RETAILCRM_MAX_RPS", "20"))) {
            await().atMost(LONG).until(first::isLive);
            assertThat(first.budget.allowed()).isBetween(19.9, 20.1);
            try (Member second = member(crm, Map.of("RETAILCRM_MAX_RPS", "20"))) {
                await().atMost(LONG)
                        .until(() -> first.shards().size() + second.shards().size() == 6
                                && second.isLive()
                                && first.isLive());
                await().atMost(LONG).until(() -> Math.abs(first.budget.allowed() + second.budget.allowed() - 20) < 0.1);
                assertThat(second.budget.allowed()).isPositive();
            }
        }
    }

    @Test
    void shouldPollChangesWhileTheHistoryIsRead() {
        Account.chat(facts, 10_000, 71, 3_000);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = member(crm, Map.of("RETAILCRM_MAX_RPS", "30"))) {
            await().atMost(LONG).until(() -> told(member, "messages/whatsapp") >= 40);
            facts.put("messages", Account.edited(20_000, 10_000, 71, "now"));
            await().atMost(LONG).until(() -> told.events(Topics.MESSAGES).stream()
                    .anyMatch(message -> message.messageId().equals("20000")));
            assertThat(member.shards().get("messages/whatsapp").historyComplete())
                    .isFalse();
            await().atMost(LONG).until(member::isLive);
            assertThat(told.events(Topics.MESSAGES)).hasSize(3_001);
        }
    }

    @Test
    void shouldTellWhatHasVanishedAndWhatCameBack() {
        Account.chat(facts, 1_000, 71, 60);
        Account.chat(facts, 2_000, 72, 1);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = member(crm, Map.of("INGEST_SWEEP_EVERY", "1s"))) {
            await().atMost(LONG).until(member::isLive);
            facts.remove("messages", 1_007);
            facts.remove("messages", 1_060);
            facts.remove("chats", 2_000);
            await().atMost(LONG).until(() -> deleted().equals(List.of("1007", "1060")));
            await().atMost(LONG).until(() -> told.events(Topics.CHATS).size() == 3);
            facts.put("messages", Account.message(1_007, 1_000, 71, "text 7"));
            await().atMost(LONG)
                    .until(() -> last("1007").map(message -> !message.deleted()).orElse(false));
            assertThat(told.events(Topics.MESSAGES)).hasSize(64);
        }
    }

    @Test
    void shouldNameManagersWhomOnlyMessagesKnow() {
        Account.chat(facts, 1_000, 71, 1);
        var message = Account.message(1_500, 1_000, 71, "hello");
        message.putObject("from").put("id", 99).put("type", "user").put("name", "Gone Person");
        facts.put("messages", message);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = member(crm, Map.of())) {
            await().atMost(LONG).until(() -> told.events(Topics.MANAGERS).stream()
                    .map(Manager::managerId)
                    .sorted()
                    .toList()
                    .equals(List.of("12", "99")));
            await().atMost(LONG).until(member::isLive);
        }
    }

    @Test
    void shouldSayThatTheTokenIsRefusedAndWhichSettingToLookAt() {
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = member(crm, Map.of("RETAILCRM_MG_TOKEN", "wrong"))) {
            await().atMost(LONG).until(() -> member.problems().orElse("").contains("RETAILCRM_MG_TOKEN"));
        }
    }

    @Test
    void shouldStopAFeedWhoseRowsHaveChangedAndTellNothingOfIt() {
        Account.chat(facts, 1_000, 71, 19);
        for (long id = 1_001; id < 1_020; id++) {
            facts.put("messages", Account.message(id, 1_000, 71, "x").put("time", "13 o'clock"));
        }
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = member(crm, Map.of())) {
            await().atMost(LONG).until(() -> member.problems().orElse("").contains("RetailCRM has changed"));
            assertThat(told.events(Topics.MESSAGES)).isEmpty();
            assertThat(told.events(Topics.DEAD_LETTERS)).isEmpty();
        }
    }

    @Test
    void shouldTellItsProgressAndKeepTheMomentOfTheHistory() {
        Account.chat(facts, 1_000, 71, 5);
        try (RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard())) {
            try (Member member = member(crm, Map.of())) {
                await().atMost(LONG).until(() -> member.isLive() && !completed().isEmpty());
            }
            IngestProgress first = completed().get(0);
            int before = completed().size();
            try (Member member = member(crm, Map.of())) {
                await().atMost(LONG).until(() -> member.isLive() && completed().size() > before);
            }
            assertThat(completed())
                    .extracting(IngestProgress::historyCompleteAt)
                    .containsOnly(first.historyCompleteAt());
        }
    }

    private List<IngestProgress> completed() {
        return told.events(Topics.PROGRESS).stream()
                .filter(report -> report.feed().equals("messages/whatsapp"))
                .filter(report -> report.historyCompleteAt() != null)
                .toList();
    }

    private List<String> deleted() {
        return told.events(Topics.MESSAGES).stream()
                .filter(Message::deleted)
                .map(Message::messageId)
                .sorted()
                .toList();
    }

    private Optional<Message> last(String id) {
        return told.events(Topics.MESSAGES).stream()
                .filter(message -> message.messageId().equals(id))
                .reduce((earlier, later) -> later);
    }

    private static long told(Member member, String shard) {
        var picture = member.shards().get(shard);
        return picture == null ? 0 : picture.told();
    }

    private Member member(RetailCrmServer crm, Map<String, String> others) {
        return Member.start(crm, broker.bootstrapServers(), Clock.systemUTC(), others);
    }
}
