package otklik.ingest.polling;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import otklik.events.DeadLetter;
import otklik.ingest.Settings;
import otklik.ingest.crm.BotApi;
import otklik.ingest.crm.CrmWatch;
import otklik.ingest.facts.Batch;
import otklik.ingest.kafka.Journal;

/** Polls until interrupted, one session after another, or until another process has taken over. */
public final class Poller implements Runnable {
    private static final long PAUSE_MS = 3_000;

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Progress progress;
    private final Clock clock;
    private final Runnable takenOver;

    public Poller(Settings settings, Map<String, Object> kafka, Progress progress, Clock clock, Runnable takenOver) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.progress = progress;
        this.clock = clock;
        this.takenOver = takenOver;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            progress.failing("stopped");
        } catch (ProducerFencedException e) {
            progress.failing("another ingest process has taken over: this one stops");
            takenOver.run();
        }
    }

    private void session() throws InterruptedException {
        try (Journal journal = Journal.open(kafka, settings.transactionalId())) {
            Pulse pulse = new Pulse(journal, settings.zone(), clock);
            BotApi api = new BotApi(settings.mgUrl(), settings.mgToken(), settings.maxRps(), new Watch(journal, pulse));
            new Session(settings, api, journal, progress, pulse, clock).run();
        } catch (ProducerFencedException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing("Kafka does not answer (" + e.getClass().getSimpleName() + ")");
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing("polling failed (" + e.getClass().getSimpleName() + " in " + place(e) + ")");
            Thread.sleep(PAUSE_MS);
        }
    }

    /** The message of an unforeseen failure could hold content; where it happened does not. */
    private static String place(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }

    /** Tells the progress, and keeps an unreadable page once for as long as it stays. */
    private final class Watch implements CrmWatch {
        private final Journal journal;
        private final Pulse pulse;
        private final Set<String> kept = new HashSet<>();

        Watch(Journal journal, Pulse pulse) {
            this.journal = journal;
            this.pulse = pulse;
        }

        @Override
        public void failing(String reason) {
            progress.failing(reason);
        }

        @Override
        public void answering() {
            progress.working();
            kept.clear();
            pulse.answered();
        }

        @Override
        public void unreadablePage(String path, String reason, String raw) {
            if (kept.add(path + reason)) {
                Batch batch = new Batch();
                batch.add(new DeadLetter(
                        path, null, null, reason, raw, OffsetDateTime.now(clock).withNano(0)));
                journal.commit(batch, Map.of());
            }
        }
    }
}
