package otklik.ingest.check;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.settings.Environment;
import otklik.settings.InvalidSetting;

/**
 * A check as a process of its own, while no ingest runs: {@code [--full]}. Prints the report; exit code 0 without an
 * error found, 1 with one, 2 when nothing could be checked. Without {@code KAFKA_BOOTSTRAP_SERVERS} only RetailCRM is
 * looked at.
 */
public final class Check {
    private static final Duration RENEW = Duration.ofSeconds(5);

    private Check() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments).contains("--full"), out, err));
    }

    private static int run(boolean full, PrintStream out, PrintStream err) throws InterruptedException {
        Environment environment = new Environment(name -> Optional.ofNullable(System.getenv(name)));
        try {
            Settings settings = Settings.from(environment);
            Words words = new Words(environment.text("REPORT_LANGUAGE", "ru"));
            Report report = checks(settings, words).run(full);
            out.print(new ReportText(words).of(report));
            return report.ok() ? 0 : 1;
        } catch (InvalidSetting | CannotCheck e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static Checks checks(Settings settings, Words words) {
        return new Checks(
                settings,
                KafkaEnvironment.settings(System.getenv()),
                ownBudget(settings.maxRps()),
                words,
                Clock.systemUTC(),
                false);
    }

    /** All of the account's requests: nobody else reads. */
    static Budget ownBudget(int perSecond) {
        Budget budget = new Budget(perSecond);
        ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "renewing");
            thread.setDaemon(true);
            return thread;
        });
        renewing.scheduleAtFixedRate(budget::renew, RENEW.toSeconds(), RENEW.toSeconds(), TimeUnit.SECONDS);
        return budget;
    }
}
