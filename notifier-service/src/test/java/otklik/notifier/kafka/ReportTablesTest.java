package otklik.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.SpinImprovementPlan;
import otklik.events.analytics.Wait;
import otklik.notifier.report.Days;
import otklik.notifier.report.Waited;
import otklik.notifier.sending.Progress;
import otklik.sandbox.kafka.EmbeddedBroker;

class ReportTablesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final Progress progress = new Progress();
    private final ReportTables tables = new ReportTables(kafka, progress, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Thread reading = new Thread(tables, "report-tables");

    @BeforeEach
    void start() {
        reading.start();
        await().atMost(LONG).until(() -> progress.problem().isEmpty());
    }

    @AfterEach
    void stop() throws InterruptedException {
        reading.interrupt();
        reading.join();
        broker.close();
    }

    @Test
    void shouldHoldWhatStandsAndPutAsideWhatCannotBeRead() throws Exception {
        put(Topics.DAYS, "7/whatsapp/2026-11-20", Days.day("7", "Ольга", "whatsapp", "2026-11-20", 5, 1, 60));
        put(Topics.SPIN_IMPROVEMENT_PLANS, "7", new SpinImprovementPlan("7", "Ольга", "План"));
        put(Topics.SPIN_IMPROVEMENT_PLANS, "8", new SpinImprovementPlan("8", "Анна", "План"));
        put(Topics.SPIN_IMPROVEMENT_PLANS, "8", null);
        send(Topics.BEST_PRACTICES.name(), "1", "{".getBytes(StandardCharsets.UTF_8));
        put(Topics.WAITS, "new/1", wait("new", NOW.minus(Duration.ofDays(34))));
        put(Topics.WAITS, "old/1", wait("old", NOW.minus(Duration.ofDays(36))));

        assertThat(tables.awaitRead(LONG)).isTrue();
        assertThat(tables.facts().days()).singleElement().satisfies(row -> {
            assertThat(row.managerName()).isEqualTo("Ольга");
            assertThat(row.figures().unanswered()).isEqualTo(1);
        });
        assertThat(tables.facts().plans())
                .extracting(SpinImprovementPlan::managerId)
                .containsExactly("7");
        assertThat(tables.facts().practices()).isEmpty();
        assertThat(tables.facts().waits()).extracting(Waited::chatId).containsExactly("new");
        assertThat(progress.problem()).isEmpty();
        assertThat(deadLetters()).isEqualTo(1);
    }

    private long deadLetters() {
        try (Partitions partitions = new Partitions(kafka, Topics.DEAD_LETTERS.name())) {
            return partitions.ends().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private <E> void put(Topic<E> topic, String key, E row) throws Exception {
        send(topic.name(), key, topic.write(row));
    }

    private void send(String topic, String key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private static Wait wait(String chat, Instant at) {
        OffsetDateTime opened = at.atOffset(ZoneOffset.UTC);
        return new Wait(
                chat + "/1",
                chat,
                "",
                "whatsapp",
                "c",
                opened,
                opened,
                1,
                null,
                Wait.OPEN,
                "",
                "7",
                null,
                null,
                true,
                false,
                "7",
                1);
    }
}
