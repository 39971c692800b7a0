package otklik.ingest.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import otklik.sandbox.crm.CrmFacts;
import otklik.sandbox.crm.Mutation;
import otklik.sandbox.crm.Mutations;

/** What happens in the account all along, in a thread of its own; the same for the same seed, moments apart. */
final class Life implements Runnable {
    /** More than a page of the test. */
    private static final int BURST = 60;

    private static final Map<Mutation, Integer> WEIGHTS = Map.ofEntries(
            Map.entry(Mutation.NEW_MESSAGE, 20),
            Map.entry(Mutation.EDIT, 12),
            Map.entry(Mutation.RECEIPT, 8),
            Map.entry(Mutation.DELETE, 9),
            Map.entry(Mutation.RESTORE, 6),
            Map.entry(Mutation.REASSIGN, 8),
            Map.entry(Mutation.CLOSE_DIALOG, 3),
            Map.entry(Mutation.OPEN_DIALOG, 3),
            Map.entry(Mutation.DELETE_CHAT, 2),
            Map.entry(Mutation.BURST, 1),
            Map.entry(Mutation.IMPORT, 6),
            Map.entry(Mutation.LOW_ID, 6),
            Map.entry(Mutation.NEW_ORDER, 6),
            Map.entry(Mutation.CHANGE_ORDER, 5),
            Map.entry(Mutation.PAY_ORDER, 4),
            Map.entry(Mutation.MERGE_ORDERS, 2),
            Map.entry(Mutation.MERGE_CUSTOMERS, 1),
            Map.entry(Mutation.DELETE_ORDER, 2));

    private final CrmFacts facts;
    private final Mutations mutations;
    private final Random random;
    private final List<Mutation> draws = new ArrayList<>();
    private final Thread thread = new Thread(this, "life");
    private volatile boolean ended;
    private volatile int happened;

    Life(CrmFacts facts, long seed) {
        this.facts = facts;
        this.mutations = new Mutations(facts, seed, BURST);
        this.random = new Random(seed);
        List.of(Mutation.values())
                .forEach(mutation -> draws.addAll(Collections.nCopies(WEIGHTS.get(mutation), mutation)));
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (!ended) {
            if (random.nextInt(40) == 0) {
                newChat(Instant.now());
            } else {
                mutations.carryOut(draws.get(random.nextInt(draws.size())), Instant.now());
            }
            happened++;
            LockSupport.parkNanos(Duration.ofMillis(20 + random.nextInt(160)).toNanos());
        }
    }

    /** How much has happened; nothing does any more. */
    int end() throws InterruptedException {
        ended = true;
        thread.join();
        return happened;
    }

    /** What is said in it is left to chance. */
    private void newChat(Instant at) {
        facts.put("chats", ChaosShop.chat(ChaosShop.CHATS + happened + 1L, ChaosShop.channel(random), at));
    }
}
