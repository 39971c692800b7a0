package otklik.notifier.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.events.analytics.Day;
import otklik.notifier.sending.Progress;

/** The latest rows of {@code analytics.days.v1}; reads until interrupted. */
public final class DayTable implements Runnable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MS = 3_000;
    private static final String SOURCE = "day figures";

    private final Map<String, Object> kafka;
    private final Progress progress;
    private final DeadLetters deadLetters;
    private final Set<String> putAside = new HashSet<>();
    private volatile Map<String, Day> rows = Map.of();
    private long asked = 1;
    private long answered;

    public DayTable(Map<String, Object> kafka, Progress progress, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.progress = progress;
        this.deadLetters = new DeadLetters(this.kafka, clock);
        progress.starting(SOURCE, "not read yet");
    }

    public Collection<Day> days() {
        return List.copyOf(rows.values());
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
            try (Partitions partitions = new Partitions(kafka, Topics.DAYS.name())) {
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
        Map<String, Day> reading = new ConcurrentHashMap<>();
        while (!Thread.currentThread().isInterrupted()) {
            long ticket = ticket();
            Map<TopicPartition, Long> ends = partitions.ends();
            do {
                for (ConsumerRecord<byte[], byte[]> found : partitions.consumer.poll(POLL)) {
                    take(reading, found);
                }
            } while (!partitions.passed(ends));
            rows = reading;
            progress.working(SOURCE);
            answer(ticket);
        }
    }

    private void take(Map<String, Day> reading, ConsumerRecord<byte[], byte[]> found) throws InterruptedException {
        String key = new String(found.key(), StandardCharsets.UTF_8);
        if (found.value() == null) {
            reading.remove(key);
            return;
        }
        try {
            reading.put(key, Topics.DAYS.read(found.value()));
        } catch (InvalidEvent e) {
            String place = found.partition() + "/" + found.offset();
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
