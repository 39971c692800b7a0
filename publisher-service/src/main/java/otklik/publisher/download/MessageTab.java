package otklik.publisher.download;

import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.events.crm.Message;
import otklik.publisher.board.Version;
import otklik.publisher.live.Tail;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.Rows;

/**
 * The rows of {@code messages_raw}, read twice a partition: first which version of each message stands, then those. In
 * memory are the ids of one partition and no text.
 */
final class MessageTab {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Map<String, Object> kafka;
    private final Rows rows;

    MessageTab(Map<String, Object> kafka, Rows rows) {
        this.kafka = Map.copyOf(kafka);
        this.rows = rows;
    }

    void write(Predicate<Message> counts, RowSink sink) throws IOException {
        for (TopicPartition place : Tail.partitions(kafka, Topics.MESSAGES.name())) {
            try (Tail tail = Tail.open(kafka, place)) {
                BitSet standing = standing(tail);
                tail.again();
                write(tail, standing, counts, sink);
            }
        }
    }

    /** Offsets, counted from the first that there is. */
    private BitSet standing(Tail tail) {
        record Told(Version version, int at) {}
        Map<String, Told> latest = new HashMap<>();
        while (!tail.complete()) {
            for (ConsumerRecord<byte[], byte[]> found : tail.poll(POLL)) {
                int at = at(tail, found);
                message(found)
                        .ifPresent(message -> latest.merge(
                                message.messageId(),
                                new Told(Version.of(message), at),
                                (old, next) -> next.version().isOlderThan(old.version()) ? old : next));
            }
        }
        BitSet standing = new BitSet();
        latest.values().forEach(told -> standing.set(told.at()));
        return standing;
    }

    private void write(Tail tail, BitSet standing, Predicate<Message> counts, RowSink sink) throws IOException {
        while (!tail.complete()) {
            for (ConsumerRecord<byte[], byte[]> found : tail.poll(POLL)) {
                Optional<Message> message =
                        standing.get(at(tail, found)) ? message(found).filter(counts) : Optional.empty();
                if (message.isPresent()) {
                    sink.add(rows.of(Layouts.MESSAGES_RAW, message.get()));
                }
            }
        }
    }

    private static int at(Tail tail, ConsumerRecord<byte[], byte[]> found) {
        return Math.toIntExact(found.offset() - tail.begin(found.partition()));
    }

    private static Optional<Message> message(ConsumerRecord<byte[], byte[]> found) {
        try {
            return Optional.ofNullable(Topics.MESSAGES.read(found.value()));
        } catch (InvalidEvent e) {
            return Optional.empty();
        }
    }
}
