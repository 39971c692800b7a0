package otklik.analysis.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import otklik.events.Topics;

/** How far topics are written, and messages are read. */
final class Offsets {
    private final Admin admin;
    private final String group;

    Offsets(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** Ends of all topics: while they change, something is still told. */
    Map<TopicPartition, Long> ends() {
        return answer(() -> {
            Set<String> topics = admin.listTopics().names().get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(topics).allTopicNames().get().forEach((topic, about) -> about.partitions()
                    .forEach(part -> asked.put(new TopicPartition(topic, part.partition()), OffsetSpec.latest())));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        });
    }

    /** Messages whose reading is committed. */
    long read() {
        return answer(
                () -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                        .filter(entry -> entry.getKey().topic().equals(Topics.MESSAGES.name()))
                        .map(Map.Entry::getValue)
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum());
    }

    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException;
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker does not answer", e);
        }
    }
}
