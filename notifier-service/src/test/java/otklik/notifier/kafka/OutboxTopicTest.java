package otklik.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topics;
import otklik.notifier.outbox.Entry;
import otklik.notifier.report.Rich;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;
import otklik.sandbox.kafka.EmbeddedBroker;

class OutboxTopicTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+03:00");
    private static final Content TEXT = Content.of(Rich.text("1"), List.of());
    private static final Entry ENTRY =
            Entry.pending("daily/2026-11-20", 1, 1, Kind.DAILY, Place.of("-5"), false, TEXT, NOW);

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void shouldPutAsideWhatItCannotReadAndGoOn() throws Exception {
        try (OutboxTopic topic = OutboxTopic.open(kafka, NOW)) {
            topic.commit(Change.of(List.of(ENTRY), List.of()));
        }
        put("daily/2026-11-19/part-1", "{\"report\":\"daily/2026-11-19\",\"state\":\"SENT\"}");
        put("chat/-5", "{");
        for (int time = 0; time < 2; time++) {
            try (OutboxTopic topic = OutboxTopic.open(kafka, NOW.plusHours(1))) {
                assertThat(topic.entries()).extracting(Entry::key).containsExactly(ENTRY.key());
                assertThat(topic.openedAt()).isEqualTo(NOW);
            }
            assertThat(letters()).isEqualTo(2);
        }
    }

    private void put(String key, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Internal.OUTBOX.name(),
                            key.getBytes(StandardCharsets.UTF_8),
                            value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private long letters() {
        try (Partitions partitions = new Partitions(kafka, Set.of(Topics.DEAD_LETTERS.name()))) {
            Map<TopicPartition, Long> ends = partitions.ends();
            return ends.values().stream().mapToLong(end -> end).sum();
        }
    }
}
