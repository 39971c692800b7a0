package otklik.notifier.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import otklik.notifier.Settings;
import otklik.notifier.kafka.OutboxTopic;
import otklik.notifier.outbox.Decision;
import otklik.notifier.outbox.Entry;
import otklik.notifier.report.Asked;
import otklik.notifier.telegram.TelegramApi;

/** Sends until told to finish, one session after another, or until another process has taken over. */
public final class Courier implements Runnable {
    private static final long PAUSE_MS = 3_000;
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(15);
    private static final String OUTBOX = "outbox";

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Reports reports;
    private final TelegramApi telegram;
    private final Progress progress;
    private final Clock clock;
    private final Runnable takenOver;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Map<String, Entry> truth = new HashMap<>();
    private volatile boolean finishing;

    /** @param bot who writes; the settings' own */
    public Courier(
            Settings settings,
            Settings.Bot bot,
            Map<String, Object> kafka,
            Reports reports,
            Progress progress,
            Clock clock,
            Runnable takenOver) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.reports = reports;
        this.telegram = new TelegramApi(settings.telegramUrl(), bot.token(), bot.chatId(), CALL);
        this.progress = progress;
        this.clock = clock;
        this.takenOver = takenOver;
        progress.starting(OUTBOX, "not read yet");
        progress.starting(Session.TELEGRAM, "not asked yet");
    }

    /** Asks for a report to be sent now; empty when Kafka does not answer, and then it is not sent. */
    public Optional<Decision> request(Asked asked, boolean again) throws InterruptedException {
        Request request = new Request(asked, again);
        requests.add(request);
        return request.await(LONGEST_REQUEST);
    }

    /** Ends after the message at hand, so that its fate is known. */
    public void finish() {
        finishing = true;
    }

    @Override
    public void run() {
        try {
            while (!finishing) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            progress.starting(OUTBOX, "stopped");
        } catch (ProducerFencedException e) {
            progress.failing(OUTBOX, "another notifier process has taken over: this one stops");
            takenOver.run();
        }
    }

    private void session() throws InterruptedException {
        try (OutboxTopic topic = OutboxTopic.open(
                kafka,
                OffsetDateTime.ofInstant(clock.instant(), settings.zone()).withNano(0))) {
            Ledger ledger = new Ledger(topic, truth, progress);
            progress.working(OUTBOX);
            new Session(settings, ledger, reports, telegram, progress, clock).run(requests, () -> finishing);
        } catch (ProducerFencedException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing(OUTBOX, "Kafka does not answer");
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing(OUTBOX, e);
            Thread.sleep(PAUSE_MS);
        }
    }
}
