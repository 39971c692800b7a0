package otklik.sandbox.shop;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import otklik.sandbox.crm.CrmFacts;

/** A shop to show Otklik with, and to test it on: its facts, what its texts mean, and a life of its own. */
public final class DemoShop {
    private static final long AGE_DAYS = 400;

    private final CrmFacts facts = new CrmFacts();
    private final Writing writing;
    private final Life life;

    private DemoShop(long seed, Instant now) {
        Random random = new Random(seed);
        Chronicle chronicle = new Chronicle(random);
        writing = new Writing(facts, random);
        life = new Life(chronicle, writing, new Sales(facts, random), random);
        People.settle(facts, now.minus(AGE_DAYS, ChronoUnit.DAYS));
        References.settle(facts);
        life.begin(chronicle.turns(now), now);
    }

    /** The shop as it is at {@code now}: everything is decided by seed and now. */
    public static DemoShop build(long seed, Instant now) {
        return new DemoShop(seed, now);
    }

    public CrmFacts facts() {
        return facts;
    }

    /** What a person would say of each text that is said in this shop; a view that grows as it lives. */
    public Map<String, Labels> labels() {
        return writing.labels();
    }

    /**
     * One thing happens at this moment: a client writes, a manager answers, a message is read or edited, a dialog changes
     * hands or is closed, an order is paid or given up. About six in ten are new messages. Whatever of a chat changes has
     * {@code updated_at} of this moment.
     */
    public synchronized void liveStep(Instant at) {
        life.step(at);
    }
}
