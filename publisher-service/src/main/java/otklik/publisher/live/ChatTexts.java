package otklik.publisher.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import otklik.events.InvalidEvent;
import otklik.events.Topics;
import otklik.events.crm.Message;

/** Reads messages at known places of their topic: texts are not held in memory. For any thread, one at a time. */
public final class ChatTexts implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long PATIENCE_NS = Duration.ofSeconds(8).toNanos();
    /** So far ahead it is quicker to read on than to go there. */
    private static final int NEAR = 300;

    private final KafkaConsumer<byte[], byte[]> consumer;

    public ChatTexts(Map<String, Object> kafka) {
        consumer = new KafkaConsumer<>(
                Tail.config(kafka, 65_536), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What is there, in order; what is gone, or no message, is left out.
     *
     * @param offsets ascending
     */
    public synchronized List<Message> read(int partition, long[] offsets) {
        TopicPartition place = new TopicPartition(Topics.MESSAGES.name(), partition);
        consumer.assign(List.of(place));
        List<Message> found = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE_NS;
        long position = Long.MIN_VALUE;
        int next = 0;
        while (next < offsets.length) {
            if (position > offsets[next] || offsets[next] - NEAR > position) {
                position = offsets[next];
                consumer.seek(place, position);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                next = beyond(offsets, next, record.offset());
                if (next < offsets.length && offsets[next] == record.offset()) {
                    add(record, found);
                    next++;
                }
                position = record.offset() + 1;
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("messages cannot be read");
            }
        }
        return found;
    }

    @Override
    public synchronized void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private static int beyond(long[] offsets, int from, long reached) {
        int next = from;
        while (next < offsets.length && offsets[next] < reached) {
            next++;
        }
        return next;
    }

    private static void add(ConsumerRecord<byte[], byte[]> record, List<Message> found) {
        try {
            Message message = Topics.MESSAGES.read(record.value());
            if (message != null) {
                found.add(message);
            }
        } catch (InvalidEvent e) {
            // Put aside by those who read all of the topic.
            return;
        }
    }
}
