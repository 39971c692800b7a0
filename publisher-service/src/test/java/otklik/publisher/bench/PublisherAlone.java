package otklik.publisher.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import otklik.publisher.Settings;
import otklik.publisher.publishing.Pace;
import otklik.publisher.publishing.Progress;
import otklik.publisher.publishing.Publisher;
import otklik.settings.Environment;

/** The publishing without the framework around it, by the usual settings of the environment. */
public final class PublisherAlone {
    private PublisherAlone() {}

    public static void main(String... args) throws InterruptedException {
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(System.getenv(name))));
        Progress progress = new Progress();
        Thread thread = new Thread(
                new Publisher(
                        settings,
                        Map.of("bootstrap.servers", System.getenv("KAFKA_BOOTSTRAP_SERVERS")),
                        progress,
                        Clock.systemUTC(),
                        Pace.usual(),
                        "bench"),
                "publishing");
        thread.start();
        while (thread.isAlive()) {
            thread.join(10_000);
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "%s %s pending %d, %d writes a minute, heap %d MB, problem %s%n",
                    Instant.now(),
                    progress.picture().rows().values().stream()
                            .mapToInt(rows -> rows)
                            .sum(),
                    progress.picture().pending(),
                    progress.writesLastMinute(Instant.now()),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    progress.picture().problem().orElse("-"));
        }
    }
}
