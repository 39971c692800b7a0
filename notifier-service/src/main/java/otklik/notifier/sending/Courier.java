package otklik.notifier.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import otklik.notifier.Settings;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.command.Answers;
import otklik.notifier.health.ServiceWatch;
import otklik.notifier.kafka.FactTables;
import otklik.notifier.kafka.Lease;
import otklik.notifier.kafka.OutboxTopic;
import otklik.notifier.outbox.Decision;
import otklik.notifier.outbox.Entry;
import otklik.notifier.report.Asked;
import otklik.notifier.telegram.TelegramApi;

/** Sends until told to finish, one session after another, while this process has the lease. */
public final class Courier implements Runnable {
    private static final long PAUSE_MS = 3_000;
    private static final Duration STANDBY = Duration.ofMillis(200);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(15);
    private static final String OUTBOX = "outbox";

    private final Settings settings;
    private final Settings.Bot bot;
    private final Map<String, Object> kafka;
    private final Sources sources;
    private final Progress progress;
    private final Moments moments;
    private final Limits limits;
    private final Phrasebook phrases;
    private final TelegramApi telegram;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final Map<String, Entry> truth = new HashMap<>();
    private volatile boolean finishing;

    /** Where the courier gets from what it sends. */
    public record Sources(Reports reports, FactTables facts, ServiceWatch services) {}

    /**
     * @param bot who writes; the settings' own
     * @param call how long a call to Telegram may take
     */
    public Courier(
            Settings settings,
            Settings.Bot bot,
            Map<String, Object> kafka,
            Sources sources,
            Progress progress,
            Clock clock,
            Limits limits,
            Duration call) {
        this.settings = settings;
        this.bot = bot;
        this.kafka = Map.copyOf(kafka);
        this.sources = sources;
        this.progress = progress;
        this.moments = new Moments(clock, settings.zone());
        this.limits = limits;
        this.phrases = new Phrasebook(settings.language(), settings.zone());
        this.telegram = new TelegramApi(settings.telegramUrl(), bot.token(), call);
        progress.starting(OUTBOX, "not read yet");
    }

    /** Asks for a report to be sent now; empty when Kafka does not answer, and then it is not sent. */
    public Optional<Decision> request(Asked asked, boolean again) throws InterruptedException {
        Request request = new Request(asked, again);
        requests.add(request);
        return request.await(LONGEST_REQUEST);
    }

    /** Ends after the calls at hand, so that their fate is known. */
    public void finish() {
        finishing = true;
    }

    @Override
    public void run() {
        Poller poller = new Poller(telegram);
        Thread polling = new Thread(poller, "poller");
        polling.setDaemon(true);
        polling.start();
        try (Crew crew = new Crew()) {
            while (!finishing) {
                candidacy(crew, poller);
            }
        } catch (InterruptedException | InterruptException e) {
            progress.starting(OUTBOX, "stopped");
        } finally {
            polling.interrupt();
        }
    }

    private void candidacy(Crew crew, Poller poller) throws InterruptedException {
        try (Lease lease = Lease.ask(kafka)) {
            while (!finishing) {
                if (lease.held(STANDBY)) {
                    session(lease, crew, poller);
                } else {
                    progress.working(OUTBOX);
                }
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing(OUTBOX, "Kafka does not answer");
            Thread.sleep(PAUSE_MS);
        }
    }

    private void session(Lease lease, Crew crew, Poller poller) throws InterruptedException {
        try (OutboxTopic topic = OutboxTopic.open(kafka, moments.now())) {
            progress.starting(Telling.TELEGRAM, "not asked yet");
            Ledger ledger = new Ledger(topic, truth, progress);
            progress.working(OUTBOX);
            progress.leads(true);
            session(ledger, crew, poller).run(requests, () -> !finishing && lease.held(Duration.ZERO));
        } catch (ProducerFencedException e) {
            progress.noted("another process has taken over");
            truth.clear();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing(OUTBOX, "Kafka does not answer");
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing(OUTBOX, e);
            Thread.sleep(PAUSE_MS);
        } finally {
            progress.leads(false);
            progress.working(Telling.TELEGRAM);
        }
    }

    private Session session(Ledger ledger, Crew crew, Poller poller) {
        String team = bot.routes().team();
        Answers answers = Answers.of(settings, phrases, sources.reports());
        return new Session(
                ledger,
                crew,
                sources.facts(),
                new Delivering(
                        ledger,
                        telegram,
                        crew.callers(),
                        new Telling(progress, team),
                        moments,
                        phrases.say("repeat"),
                        limits),
                new Writing(sources.reports(), bot.routes(), ledger, crew.writer(), moments),
                new Wishing(settings, bot.routes(), phrases, sources.services()),
                new Listening(bot.guests(), settings.alerts(), phrases, answers, moments),
                poller,
                new Checking(ledger, telegram, bot.routes(), crew.callers(), progress, moments),
                progress,
                moments);
    }
}
