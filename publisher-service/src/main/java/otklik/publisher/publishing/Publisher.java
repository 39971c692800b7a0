package otklik.publisher.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import otklik.events.Topic;
import otklik.publisher.Settings;
import otklik.publisher.google.SheetsApi;
import otklik.publisher.kafka.DeadLetters;
import otklik.publisher.kafka.Feed;
import otklik.publisher.kafka.TopicSetup;

/** Publishes until interrupted, one session after another. */
public final class Publisher implements Runnable {
    private static final long PAUSE_MS = 3_000;

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Progress progress;
    private final Clock clock;
    private final Duration readTimeout;

    public Publisher(
            Settings settings, Map<String, Object> kafka, Progress progress, Clock clock, Duration readTimeout) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.progress = progress;
        this.clock = clock;
        this.readTimeout = readTimeout;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            progress.failing("stopped");
        }
    }

    private void session() throws InterruptedException {
        try {
            TopicSetup.createMissing(kafka, topics());
            try (Feed feed = Feed.open(kafka, topics())) {
                SheetsApi api =
                        new SheetsApi(settings.sheetsUrl(), settings.spreadsheetId(), settings.account(), readTimeout);
                DeadLetters deadLetters = new DeadLetters(kafka, clock);
                new Session(settings, api, feed, deadLetters, progress, clock, ThreadLocalRandom.current()::nextDouble)
                        .run();
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing("Kafka does not answer (" + e.getClass().getSimpleName() + ")");
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing("publishing failed (" + e.getClass().getSimpleName() + " in " + place(e) + ")");
            Thread.sleep(PAUSE_MS);
        }
    }

    private static List<Topic<?>> topics() {
        return Stream.concat(Book.FACTS.stream(), Book.ROWS.stream()).toList();
    }

    /** The message of an unforeseen failure could hold content; where it happened does not. */
    private static String place(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
