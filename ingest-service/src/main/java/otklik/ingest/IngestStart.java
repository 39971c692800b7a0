package otklik.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.crm.LiveSocket;
import otklik.ingest.feed.Feeds;
import otklik.ingest.live.EventHints;
import otklik.ingest.live.LiveEvents;
import otklik.ingest.shard.Ownership;
import otklik.ingest.shard.Shard;
import otklik.ingest.shard.Shards;

/** Puts the service together and runs it from the start of the application to its end. */
@ApplicationScoped
public class IngestStart {
    private static final Logger LOG = Logger.getLogger(IngestStart.class);
    private static final long FAREWELL_MS = 8_000;

    private Thread thread;
    private Optional<Thread> listening = Optional.empty();

    /** Without a share until the group gives one. */
    @Produces
    @Singleton
    Budget budget() {
        return new Budget(0);
    }

    @Produces
    @Singleton
    Shards shards(Settings settings) {
        if (settings.orders().isEmpty()) {
            LOG.info("RETAILCRM_URL and RETAILCRM_API_KEY are not set: orders are not read");
        }
        return Shards.of(settings);
    }

    @Produces
    @Singleton
    Ownership ownership(
            Settings settings,
            Shards shards,
            Budget budget,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Clock clock = Clock.systemUTC();
        Feeds feeds = new Feeds(settings, kafka, new CrmClient(budget), clock);
        return new Ownership(settings, kafka, shards, feeds, budget, clock);
    }

    @Produces
    @Singleton
    LiveEvents live(Shards shards, Ownership ownership) {
        return new LiveEvents(shards, ownership);
    }

    void start(@Observes StartupEvent event, Settings settings, Budget budget, Ownership ownership, LiveEvents live) {
        thread = begin("ownership", ownership);
        listening = settings.bot()
                .filter(BotAccount::websocket)
                .map(account -> begin("websocket", listen(account, budget, ownership, live)));
    }

    /** Only while a shard is owned here that the Bot API tells of. */
    private static LiveSocket listen(BotAccount account, Budget budget, Ownership ownership, LiveEvents live) {
        BooleanSupplier wanted =
                () -> ownership.owned().stream().anyMatch(shard -> !shard.feed().equals(Shard.ORDERS));
        return new LiveSocket(account.url(), account.token(), EventHints.WANTED, budget, wanted, live);
    }

    private static Thread begin(String name, Runnable work) {
        Thread begun = new Thread(work, name);
        begun.setDaemon(true);
        begun.start();
        return begun;
    }

    void stop(@Observes ShutdownEvent event, Ownership ownership) throws InterruptedException {
        listening.ifPresent(Thread::interrupt);
        ownership.close();
        thread.join(FAREWELL_MS);
    }
}
