package otklik.notifier.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Of several processes one has it: the one to which its group gives the only partition of the outbox. Who loses it and has
 * not noticed yet is held off by the outbox itself.
 */
public final class Lease implements AutoCloseable {
    private static final String GROUP = "otklik-notifier";
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean held;

    private Lease(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static Lease ask(Map<String, Object> kafka) throws InterruptedException {
        TopicSetup.createMissing(kafka);
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 120_000);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        Lease lease = new Lease(new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        lease.consumer.subscribe(List.of(Internal.OUTBOX.name()), lease.new Watching());
        return lease;
    }

    /** To be asked often: a process that does not ask is taken for dead. */
    public boolean held(Duration longest) {
        consumer.poll(longest);
        return held;
    }

    /** Gives it back at once. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        consumer.close(CloseOptions.timeout(FAREWELL));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Watching implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            held = held || !partitions.isEmpty();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            held = held && partitions.isEmpty();
        }
    }
}
