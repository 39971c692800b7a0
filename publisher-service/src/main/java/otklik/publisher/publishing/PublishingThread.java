package otklik.publisher.publishing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import otklik.publisher.Settings;
import otklik.publisher.google.SheetsApi;

/** Runs the publisher from the start of the application to its end. */
@ApplicationScoped
public class PublishingThread {
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
        Publisher publisher = new Publisher(settings, kafka, progress, Clock.systemUTC(), SheetsApi.READ_TIMEOUT);
        thread = new Thread(publisher, "publishing");
        thread.setDaemon(true);
        if (settings.sheets()) {
            thread.start();
        } else {
            progress.off();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(FAREWELL_MS);
    }
}
