package otklik.sandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    Path folder;

    @Test
    void shouldKeepCommittedRecordsOverARestart() throws Exception {
        int port = freePort();
        int controllerPort = freePort();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, controllerPort)) {
            writeInATransaction(broker.bootstrapServers());
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port, controllerPort)) {
            assertThat(committed(broker.bootstrapServers())).isEqualTo("value");
        }
    }

    private static void writeInATransaction(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "transactional.id", "test");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PARTITION.topic(), "key", "value"));
            producer.commitTransaction();
        }
    }

    private static String committed(String bootstrap) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
