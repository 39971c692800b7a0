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
import org.jboss.logging.Logger;
import otklik.ingest.crm.Budget;
import otklik.ingest.crm.CrmClient;
import otklik.ingest.feed.Feeds;
import otklik.ingest.shard.Ownership;
import otklik.ingest.shard.Shards;

/** Puts the service together and runs it from the start of the application to its end. */
@ApplicationScoped
public class IngestStart {
    private static final Logger LOG = Logger.getLogger(IngestStart.class);
    private static final long FAREWELL_MS = 8_000;

    private Thread thread;

    /** Without a share until the group gives one. */
    @Produces
    @Singleton
    Budget budget() {
        return new Budget(0);
    }

    @Produces
    @Singleton
    Ownership ownership(
            Settings settings, Budget budget, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Clock clock = Clock.systemUTC();
        if (settings.orders().isEmpty()) {
            LOG.info("RETAILCRM_URL and RETAILCRM_API_KEY are not set: orders are not read");
        }
        Feeds feeds = new Feeds(settings, kafka, new CrmClient(budget), clock);
        Shards shards = Shards.of(settings.channels(), settings.orders().isPresent());
        return new Ownership(settings, kafka, shards, feeds, budget, clock);
    }

    void start(@Observes StartupEvent event, Ownership ownership) {
        thread = new Thread(ownership, "ownership");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event, Ownership ownership) throws InterruptedException {
        ownership.close();
        thread.join(FAREWELL_MS);
    }
}
