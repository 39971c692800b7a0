package otklik.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import otklik.events.Topics;
import otklik.events.crm.Order;
import otklik.events.crm.Period;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.CrmWatch;
import otklik.ingest.kafka.Journal;
import otklik.ingest.kafka.ScopeRecord;
import otklik.ingest.kafka.Scopes;
import otklik.ingest.kafka.TopicSetup;
import otklik.ingest.shard.Shard;
import otklik.sandbox.crm.RetailCrmServer;
import otklik.settings.Environment;

/** A feed of orders that moves when it is told to; its memory outlives it. */
final class OrderReader implements AutoCloseable {
    private final Budget budget = new Budget(100);
    private final Map<String, Object> kafka;
    private final Journal journal;
    private final Standing standing;
    private final Feed feed;
    private Instant now;

    OrderReader(RetailCrmServer crm, String servers, Instant now) throws InterruptedException {
        this.now = now;
        kafka = Map.of("bootstrap.servers", servers);
        Settings settings = settings(crm);
        TopicSetup.createMissing(kafka, 1);
        journal = Journal.open(kafka, "account", Shard.ORDERS);
        Period period = new Period(OffsetDateTime.parse("2026-09-01T00:00:00+03:00"), null);
        journal.commit(Scopes.decided(new ScopeRecord(settings.scope(), period)), Map.of());
        standing = new Standing(Shard.ORDERS, () -> {});
        Pulse pulse = new Pulse(Shard.ORDERS, journal, settings.zone(), new Now());
        feed = new Feeds(settings, kafka, new CrmClient(budget), new Now())
                .open(new Shard(Shard.ORDERS, ""), journal, pulse, standing, new Silence());
    }

    /** Reads until there is nothing left to do. */
    Map<String, Order> settle() throws InterruptedException {
        feed.wake();
        while (step()) {
            budget.renew();
        }
        return told();
    }

    /** False when there was nothing to do. */
    boolean step() throws InterruptedException {
        return feed.step().isZero();
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    Map<String, Order> told() {
        return journal.latest(Topics.ORDERS);
    }

    Standing.Picture picture() {
        return standing.picture();
    }

    @Override
    public void close() {
        feed.close();
        journal.close();
    }

    private static Settings settings(RetailCrmServer crm) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "RETAILCRM_MG_URL", crm.url(),
                "RETAILCRM_MG_TOKEN", crm.botToken(),
                "RETAILCRM_URL", crm.url(),
                "RETAILCRM_API_KEY", crm.apiKey(),
                "RETAILCRM_MAX_RPS", "100",
                "START_DATE", "2026-09-01",
                "POLL_INTERVAL", "1h"));
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }

    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Silence implements CrmWatch {
        @Override
        public void failing(String reason) {}

        @Override
        public void answering() {}

        @Override
        public void unreadablePage(String path, String reason, String raw) {}
    }
}
