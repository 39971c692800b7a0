package otklik.analysis.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import otklik.events.Topic;
import otklik.events.Topics;

/** How far all instances together have read what they read, and how far it is written. */
final class InputOffsets {
    private final Admin admin;
    private final PartitionEnds partitions;
    private final String id;

    InputOffsets(Admin admin, String id) {
        this.admin = admin;
        this.partitions = new PartitionEnds(admin);
        this.id = id;
    }

    /** Where the facts, and what parts of the topology hand each other, end now; without what is empty. */
    Map<TopicPartition, Long> ends() throws InterruptedException {
        List<String> inputs = inputs();
        Map<TopicPartition, Long> begins = partitions.begins(inputs);
        Map<TopicPartition, Long> ends = partitions.ends(inputs);
        ends.entrySet().removeIf(end -> end.getValue() <= begins.getOrDefault(end.getKey(), 0L));
        return ends;
    }

    Map<TopicPartition, Long> read() throws InterruptedException {
        try {
            Map<TopicPartition, Long> read = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(id)
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.forEach((partition, offset) -> read.put(partition, offset == null ? 0 : offset.offset()));
            return read;
        } catch (ExecutionException e) {
            throw new KafkaException("what was read of the topics is not told", e.getCause());
        }
    }

    private List<String> inputs() throws InterruptedException {
        try {
            Set<String> all = admin.listTopics().names().get();
            Stream<String> between =
                    all.stream().filter(topic -> Standing.owner(topic).equals(id) && topic.endsWith("-repartition"));
            Stream<String> facts = Topics.all().stream().map(Topic::name).filter(name -> name.startsWith("retailcrm."));
            return Stream.concat(between, facts).toList();
        } catch (ExecutionException e) {
            throw new KafkaException("topics cannot be listed", e.getCause());
        }
    }
}
