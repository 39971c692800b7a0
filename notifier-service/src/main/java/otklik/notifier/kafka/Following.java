package otklik.notifier.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import otklik.events.InvalidEvent;

/** Reads the topics of several tables with one consumer, without a group. */
final class Following implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Table<?>> tables;
    private final DeadLetters deadLetters;

    Following(Map<String, Object> kafka, List<Table<?>> tables, DeadLetters deadLetters, Instant now) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 9_000);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.tables = tables.stream().collect(Collectors.toMap(table -> table.topic.name(), table -> table));
        this.deadLetters = deadLetters;
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            begin(now);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    boolean passed(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    void poll(Duration longest, Clock clock) throws InterruptedException {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(longest)) {
            take(tables.get(found.topic()), found, clock.instant());
        }
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        consumer.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <E> void take(Table<E> table, ConsumerRecord<byte[], byte[]> found, Instant now)
            throws InterruptedException {
        String key = found.key() == null ? "" : new String(found.key(), StandardCharsets.UTF_8);
        if (found.value() == null) {
            table.remove(key);
            return;
        }
        try {
            table.put(key, table.topic.read(found.value()), now);
        } catch (InvalidEvent e) {
            deadLetters.putOnce(found, e);
        }
    }

    private void begin(Instant now) {
        List<TopicPartition> assigned = new ArrayList<>();
        tables.keySet().forEach(topic -> assigned.addAll(partitions(topic)));
        consumer.assign(assigned);
        consumer.seekToBeginning(assigned);
        tables.values().forEach(table -> {
            table.begin();
            if (!table.back.isZero()) {
                seekBack(table, now);
            }
        });
    }

    private void seekBack(Table<?> table, Instant now) {
        long since = now.minus(table.back).toEpochMilli();
        Map<TopicPartition, Long> wanted = consumer.assignment().stream()
                .filter(partition -> partition.topic().equals(table.topic.name()))
                .collect(Collectors.toMap(partition -> partition, partition -> since));
        consumer.offsetsForTimes(wanted).forEach((partition, found) -> {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic " + topic + " is not known to the broker (yet)");
        }
        return found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
