package otklik.notifier.chaos;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import otklik.notifier.Settings;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.health.ServiceWatch;
import otklik.notifier.kafka.FactTables;
import otklik.notifier.kafka.ReportTables;
import otklik.notifier.sending.Courier;
import otklik.notifier.sending.Limits;
import otklik.notifier.sending.Progress;
import otklik.notifier.sending.Reports;
import otklik.settings.Environment;

/** The notifier's threads as a process of its own, without its framework; settings come from the environment. */
public final class Sender {
    private static final Limits NONE =
            new Limits(Duration.ofMillis(5), 1_000_000, 1_000_000, 2_000, Duration.ofMillis(1_500));
    private static final Duration CALL = Duration.ofMillis(1_200);

    private Sender() {}

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(System.getenv(name))));
        Map<String, Object> kafka = Map.of("bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        Clock clock = Clock.systemUTC();
        Progress progress = new Progress();
        FactTables facts = new FactTables(kafka, progress, clock);
        ReportTables days = new ReportTables(kafka, progress, clock);
        Phrasebook phrases = new Phrasebook(settings.language(), settings.zone());
        ServiceWatch services = new ServiceWatch(Map.of(), phrases, clock, CALL);
        Courier courier = new Courier(
                settings,
                settings.bot().orElseThrow(),
                kafka,
                new Courier.Sources(new Reports(settings, days, clock), facts, services),
                progress,
                clock,
                "true".equals(System.getenv("LIMITED")) ? Limits.TELEGRAM : NONE,
                CALL);
        new Thread(facts, "facts").start();
        new Thread(days, "days").start();
        Thread sending = new Thread(courier, "courier");
        sending.start();
        sending.join();
    }
}
