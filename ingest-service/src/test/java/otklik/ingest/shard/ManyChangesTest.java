package otklik.ingest.shard;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.CrmOptions;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

class ManyChangesTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Shard SHARD = new Shard(Shard.MESSAGES, "whatsapp");
    /** Nothing but the order of reading may save a change here. */
    private static final Map<String, String> SETTINGS =
            Map.of("RETAILCRM_PAGE_SIZE", "4", "INGEST_OVERLAP", "1ms", "POLL_INTERVAL", "1h");

    private final CrmFacts facts = Account.empty();

    @Test
    void shouldFindWhatChangesOnAPageThatWasReadWhileOthersAreRead() {
        Account.chat(facts, 1_000, 71, 8);
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                RetailCrmServer crm = RetailCrmServer.start(0, facts, CrmOptions.standard());
                Member member = Member.start(crm, broker.bootstrapServers(), Clock.systemUTC(), SETTINGS)) {
            Told told = new Told(broker.bootstrapServers());
            await().atMost(LONG)
                    .until(() -> member.shards().size() == 6
                            && member.isLive()
                            && told.events(Topics.MESSAGES).size() == 8);
            await().atMost(LONG).until(() -> isQuiet(crm));
            for (long id = 1_001; id <= 1_008; id++) {
                edit(id, "one");
            }
            crm.faults().slowness(Duration.ofSeconds(1));
            crm.faults().next(2, Fault.SLOW);
            long calls = crm.calls();
            member.ownership.wake(SHARD);
            // The whole was asked for, and then its lower half, where message 1001 is; the upper one was not yet.
            await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> crm.calls() == calls + 2);
            edit(1_001, "in between");
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            edit(1_008, "later");
            await().atMost(LONG).until(() -> isTold(told, "later"));

            await().atMost(LONG).until(() -> {
                member.ownership.wake(SHARD);
                return isTold(told, "in between");
            });
        }
    }

    private static boolean isQuiet(RetailCrmServer crm) {
        long calls = crm.calls();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        return crm.calls() == calls;
    }

    private void edit(long id, String text) {
        facts.put("messages", Account.edited(id, 1_000, 71, text));
    }

    private static boolean isTold(Told told, String text) {
        return told.events(Topics.MESSAGES).stream()
                .anyMatch(message -> message.text().equals(text));
    }
}
