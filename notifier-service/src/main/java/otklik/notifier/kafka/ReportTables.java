package otklik.notifier.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import otklik.events.InvalidEvent;
import otklik.notifier.report.Facts;
import otklik.notifier.sending.Progress;

/** Follows the topics that reports are made of; reads until interrupted. */
public final class ReportTables implements Runnable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MS = 3_000;
    private static final String SOURCE = "report figures";

    /** Waits are many: older ones are in no report. */
    private static final Duration WAITS_HELD = Duration.ofDays(35);

    private final Map<String, Object> kafka;
    private final Progress progress;
    private final Clock clock;
    private final DeadLetters deadLetters;
    private final Set<String> putAside = new HashSet<>();
    private volatile Shelves shelves = new Shelves();
    private long asked = 1;
    private long answered;

    public ReportTables(Map<String, Object> kafka, Progress progress, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.progress = progress;
        this.clock = clock;
        this.deadLetters = new DeadLetters(this.kafka, clock);
        progress.starting(SOURCE, "not read yet");
    }

    public Facts facts() {
        Shelves read = shelves;
        read.forgetWaitsBefore(clock.instant().minus(WAITS_HELD));
        return read.facts();
    }

    /** Waits until all that was committed before this call is read; false when the time ran out. */
    public synchronized boolean awaitRead(Duration longest) throws InterruptedException {
        long ticket = ++asked;
        long end = System.nanoTime() + longest.toNanos();
        while (answered < ticket) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                session();
            }
        } catch (InterruptedException | InterruptException e) {
            progress.starting(SOURCE, "stopped");
        }
    }

    private void session() throws InterruptedException {
        try {
            TopicSetup.createMissing(kafka);
            try (Partitions partitions = new Partitions(kafka, Shelves.names())) {
                follow(partitions);
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            progress.failing(SOURCE, "Kafka does not answer");
            Thread.sleep(PAUSE_MS);
        } catch (RuntimeException e) {
            progress.failing(SOURCE, e);
            Thread.sleep(PAUSE_MS);
        }
    }

    /** What was read before stays in place until the new reading has come to the end. */
    private void follow(Partitions partitions) throws InterruptedException {
        Shelves reading = new Shelves();
        while (!Thread.currentThread().isInterrupted()) {
            long ticket = ticket();
            Map<TopicPartition, Long> ends = partitions.ends();
            do {
                for (ConsumerRecord<byte[], byte[]> found : partitions.consumer.poll(POLL)) {
                    take(reading, found);
                }
                forgetOld(reading);
            } while (!partitions.passed(ends));
            shelves = reading;
            progress.working(SOURCE);
            answer(ticket);
        }
    }

    /** While the past is read: it never lies in memory as a whole. */
    private void forgetOld(Shelves reading) {
        if (shelves != reading) {
            reading.forgetWaitsBefore(clock.instant().minus(WAITS_HELD));
        }
    }

    private void take(Shelves reading, ConsumerRecord<byte[], byte[]> found) throws InterruptedException {
        try {
            reading.take(found);
        } catch (InvalidEvent e) {
            String place = found.topic() + "/" + found.partition() + "/" + found.offset();
            if (!putAside.contains(place)) {
                deadLetters.put(found, e);
                putAside.add(place);
            }
        }
    }

    private synchronized long ticket() {
        return asked;
    }

    private synchronized void answer(long ticket) {
        answered = ticket;
        notifyAll();
    }
}
