package otklik.publisher.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import otklik.events.Topic;
import otklik.publisher.Settings;
import otklik.publisher.google.Problem;
import otklik.publisher.google.SheetsApi;
import otklik.publisher.google.SheetsFailure;
import otklik.publisher.kafka.DeadLetters;
import otklik.publisher.kafka.Feed;
import otklik.publisher.kafka.TopicSetup;

/** Publishes until interrupted, one session after another. */
public final class Publisher implements Runnable {
    private static final long PAUSE_MS = 3_000;
    /** Without a word of the other process for so many looks, it is taken to be gone. */
    private static final int SILENT_LOOKS = 5;

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Progress progress;
    private final Clock clock;
    private final Pace pace;
    private final String version;

    public Publisher(
            Settings settings, Map<String, Object> kafka, Progress progress, Clock clock, Pace pace, String version) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.progress = progress;
        this.clock = clock;
        this.pace = pace;
        this.version = version;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            progress.failing(Problem.of("problem.stopped"));
        }
    }

    private void session() throws InterruptedException {
        try {
            TopicSetup.createMissing(kafka, topics());
            try (Feed feed = Feed.open(kafka, topics())) {
                new Session(
                                settings,
                                pace,
                                api(),
                                feed,
                                new DeadLetters(kafka, clock),
                                progress,
                                clock,
                                version,
                                UUID.randomUUID().toString().substring(0, 13),
                                ThreadLocalRandom.current()::nextDouble)
                        .run();
            }
        } catch (Superseded e) {
            standBy(e.words());
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing(Problem.of("problem.kafka", e.getClass().getSimpleName()));
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing(Problem.of("problem.failed", e.getClass().getSimpleName(), place(e)));
            Thread.sleep(PAUSE_MS);
        }
    }

    /** Waits while another process writes; returns when it has fallen silent. */
    private void standBy(String words) throws InterruptedException {
        SheetsApi api = api();
        String last = words;
        progress.failing(Problem.of("problem.superseded"));
        for (int silent = 0; silent < SILENT_LOOKS; silent++) {
            Thread.sleep(pace.meta().toMillis());
            try {
                String now = Claim.words(api.picture().tags()).orElse("");
                silent = now.equals(last) ? silent : -1;
                last = now;
            } catch (SheetsFailure e) {
                silent--;
            }
        }
    }

    private SheetsApi api() {
        return new SheetsApi(settings.sheetsUrl(), settings.spreadsheetId(), settings.account(), pace.readTimeout());
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
