package otklik.analysis.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Where partitions begin and end. */
final class PartitionEnds {
    private final Admin admin;

    PartitionEnds(Admin admin) {
        this.admin = admin;
    }

    Map<TopicPartition, Long> begins(Collection<String> topics) throws InterruptedException {
        return of(topics, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
        return of(topics, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /** Whether a transaction is open there: what was committed after its beginning cannot be read yet. */
    boolean transactionsIn(Collection<String> topics) throws InterruptedException {
        return !of(topics, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED).equals(ends(topics));
    }

    private Map<TopicPartition, Long> of(Collection<String> topics, OffsetSpec which, IsolationLevel level)
            throws InterruptedException {
        try {
            return admin
                    .listOffsets(
                            partitions(topics).stream().collect(Collectors.toMap(Function.identity(), p -> which)),
                            new ListOffsetsOptions(level))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, found -> found.getValue().offset(), (a, b) -> a, HashMap::new));
        } catch (ExecutionException e) {
            throw new KafkaException("ends of topics are not told", e.getCause());
        }
    }

    private List<TopicPartition> partitions(Collection<String> topics) throws InterruptedException, ExecutionException {
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }
}
