package otklik.ingest.polling;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import otklik.ingest.Settings;

/** Runs the poller from the start of the application to its end. */
@ApplicationScoped
public class PollingThread {
    private static final long FAREWELL_MS = 5_000;

    private Thread thread;

    @Produces
    @Singleton
    Progress progress() {
        return new Progress();
    }

    void start(
            @Observes StartupEvent event,
            Settings settings,
            Progress progress,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Poller poller = new Poller(settings, kafka, progress, Clock.systemUTC(), () -> Quarkus.asyncExit(1));
        thread = new Thread(poller, "polling");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(FAREWELL_MS);
    }
}
