package otklik.analysis.kafka;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import otklik.events.Topic;

/**
 * Brings each row to its topic by one way out for all, since a way for each would look at the rows of all others.
 *
 * @param topics of the rows, to be seen in the shape of the topology
 */
record RowTopics(List<Topic<?>> topics) implements TopicNameExtractor<String, Emission.OfTopic> {
    RowTopics {
        topics = List.copyOf(topics);
    }

    @Override
    public String extract(String key, Emission.OfTopic row, RecordContext context) {
        return row.topic().name();
    }

    @Override
    public String toString() {
        return topics.stream().map(Topic::name).collect(Collectors.joining(", "));
    }
}
