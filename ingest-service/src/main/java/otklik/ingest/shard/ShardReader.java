package otklik.ingest.shard;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;
import otklik.events.DeadLetter;
import otklik.ingest.Settings;
import otklik.ingest.crm.CrmWatch;
import otklik.ingest.facts.Batch;
import otklik.ingest.facts.ChangedShape;
import otklik.ingest.feed.Feed;
import otklik.ingest.feed.Feeds;
import otklik.ingest.feed.Pulse;
import otklik.ingest.feed.Standing;
import otklik.ingest.kafka.Journal;

/** Reads one shard until it is stopped or somebody else has taken it over, one session after another. */
final class ShardReader implements Runnable {
    private static final Logger LOG = Logger.getLogger(ShardReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** A page that has changed its shape is looked at again so often. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

    private final Shard shard;
    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Feeds feeds;
    private final Clock clock;
    private final Standing standing;
    private final Consumer<ShardReader> takenOver;
    private final Object signal = new Object();
    private Optional<Feed> feed = Optional.empty();
    private boolean signalled;

    /** @param takenOver hears when another process writes for the shard; this reader has ended then */
    ShardReader(
            Shard shard,
            Settings settings,
            Map<String, Object> kafka,
            Feeds feeds,
            Clock clock,
            Standing standing,
            Consumer<ShardReader> takenOver) {
        this.shard = shard;
        this.settings = settings;
        this.kafka = kafka;
        this.feeds = feeds;
        this.clock = clock;
        this.standing = standing;
        this.takenOver = takenOver;
    }

    Shard shard() {
        return shard;
    }

    Standing standing() {
        return standing;
    }

    /** Something has changed in RetailCRM: it is read at once. */
    void wake() {
        signal(Feed::wake);
    }

    /** These may be gone: they are asked for at once. */
    void recheck(Set<Long> ids) {
        signal(reading -> reading.recheck(ids));
    }

    /** What was told of these chats may be gone: it is asked for at once. */
    void recheckOf(Set<Long> chats) {
        signal(reading -> reading.recheckOf(chats));
    }

    private void signal(Consumer<Feed> what) {
        synchronized (signal) {
            feed.ifPresent(what);
            signalled = true;
            signal.notifyAll();
        }
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("stopped");
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            standing.failing("another process has taken over");
            takenOver.accept(this);
        }
    }

    private void session() throws InterruptedException {
        try (Journal journal = Journal.open(kafka, settings.account(), shard.name())) {
            Pulse pulse = new Pulse(shard.name(), journal, settings.zone(), clock);
            try (Feed opened = feeds.open(shard, journal, pulse, standing, new Watch(journal, pulse))) {
                hold(Optional.of(opened));
                read(opened, pulse);
            } finally {
                hold(Optional.empty());
            }
        } catch (ProducerFencedException | InvalidProducerEpochException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            standing.failing("Kafka does not answer (" + e.getClass().getSimpleName() + ")");
            Thread.sleep(PAUSE.toMillis());
        } catch (ChangedShape e) {
            standing.failing("RetailCRM has changed, nothing is read until it is clear why: " + e.getMessage());
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (RuntimeException | Error e) {
            // Memory that has run out is free again when the session has ended.
            standing.failing("reading failed (" + e.getClass().getSimpleName() + " in " + place(e) + ")");
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private void read(Feed opened, Pulse pulse) throws InterruptedException {
        while (true) {
            Duration idle = opened.step();
            standing.working();
            pulse.tellIfDue();
            if (idle.compareTo(Duration.ZERO) > 0) {
                pause(idle.compareTo(Pulse.LONGEST_SILENCE) > 0 ? Pulse.LONGEST_SILENCE : idle);
            }
        }
    }

    private void pause(Duration longest) throws InterruptedException {
        synchronized (signal) {
            if (!signalled) {
                signal.wait(Math.max(1, longest.toMillis()));
            }
            signalled = false;
        }
    }

    private void hold(Optional<Feed> opened) {
        synchronized (signal) {
            feed = opened;
        }
    }

    /** The message of an unforeseen failure could hold content; where it happened does not. */
    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }

    /** Tells how it stands, and keeps an unreadable page once for as long as it stays. Called by two threads. */
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
            standing.failing(reason);
        }

        @Override
        public synchronized void answering() {
            standing.working();
            kept.clear();
            pulse.answered();
        }

        @Override
        public synchronized void unreadablePage(String path, String reason, String raw) {
            if (kept.add(path + reason)) {
                Batch batch = new Batch();
                batch.add(new DeadLetter(
                        path, null, null, reason, raw, OffsetDateTime.now(clock).withNano(0)));
                journal.commit(batch, Map.of());
            }
        }
    }
}
