package otklik.notifier.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import otklik.notifier.Settings;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.health.ServiceWatch;
import otklik.notifier.kafka.FactTables;
import otklik.notifier.kafka.ReportTables;

/** Runs the table and, where reports are sent, the courier from the start of the application to its end. */
@ApplicationScoped
public class SendingThreads {
    private static final long FAREWELL_MS = 7_000;
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final String COURIER = "courier";

    /** What the web asks; there is no courier where nothing is sent. */
    public record Desk(Reports reports, Optional<Courier> courier, Clock clock) {}

    private final List<Thread> threads = new ArrayList<>();

    @Produces
    @Singleton
    Progress progress() {
        return new Progress();
    }

    @Produces
    @Singleton
    ReportTables table(Progress progress, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new ReportTables(kafka, progress, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Reports reports(Settings settings, ReportTables table) {
        return new Reports(settings, table, Clock.systemUTC());
    }

    /** What alerts are made of; not read where nothing is sent. */
    @Produces
    @Singleton
    FactTables facts(Progress progress, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new FactTables(kafka, progress, Clock.systemUTC());
    }

    @Produces
    @Singleton
    ServiceWatch services(Settings settings) {
        Phrasebook phrases = new Phrasebook(settings.language(), settings.zone());
        return new ServiceWatch(settings.services(), phrases, Clock.systemUTC(), BETWEEN_LOOKS);
    }

    @Produces
    @Singleton
    Desk desk(
            Settings settings,
            Reports reports,
            FactTables facts,
            ServiceWatch services,
            Progress progress,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Clock clock = Clock.systemUTC();
        Courier.Sources sources = new Courier.Sources(reports, facts, services);
        Optional<Courier> courier = settings.bot()
                .map(bot -> new Courier(settings, bot, kafka, sources, progress, clock, Limits.TELEGRAM, CALL));
        return new Desk(reports, courier, clock);
    }

    /** The courier first: it is stopped first, while the tables can still answer it. */
    void start(@Observes StartupEvent event, ReportTables table, FactTables facts, ServiceWatch services, Desk desk) {
        desk.courier().ifPresent(courier -> {
            start(courier, COURIER);
            start(facts, "facts");
            start(services, "services");
        });
        start(table, "report-tables");
    }

    /** The tables are interrupted at once, the courier only when it takes too long. */
    void stop(@Observes ShutdownEvent event, Desk desk) throws InterruptedException {
        desk.courier().ifPresent(Courier::finish);
        for (Thread thread : threads) {
            if (thread.getName().equals(COURIER)) {
                thread.join(FAREWELL_MS);
            }
            thread.interrupt();
            thread.join(FAREWELL_MS);
        }
    }

    private void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }
}
