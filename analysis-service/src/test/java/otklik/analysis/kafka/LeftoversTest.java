package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.sandbox.kafka.EmbeddedBroker;

/** What is left of results that stand no more: rows, and the memory they were worked out with. */
class LeftoversTest {
    private static final String FORMER = "otklik-analysis-aaaaaaaa-1";
    private static final String PRESENT = "otklik-analysis-bbbbbbbb-2";
    private static final String MEMORY = FORMER + "-chats-told-changelog";
    private static final String OWN_MEMORY = PRESENT + "-chats-told-changelog";

    private static EmbeddedBroker broker;
    private static Map<String, Object> kafka;
    private static Admin admin;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws InterruptedException {
        broker = EmbeddedBroker.temporary();
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(kafka);
        TopicSetup.createMissing(kafka);
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void shouldWithdrawTheRowsOfOthersOnlyWhileNobodyWorks() throws Exception {
        new Generations(kafka).note(new Standing(PRESENT, false, "", 2));
        tell(Topics.WAITS, "7/1", FORMER);
        tell(Topics.WAITS, "7/2", FORMER);
        tell(Topics.WAITS, "7/2", PRESENT);
        tell(Topics.MANAGER_SUMMARY, "12", FORMER);
        tell(Topics.ALERTS, "7/1/50", FORMER);

        try (KafkaConsumer<String, byte[]> working = member(PRESENT)) {
            assertThat(leftovers().withdraw(PRESENT)).isFalse();
            assertThat(rows(Topics.WAITS)).containsOnlyKeys("7/1", "7/2");
            assertThat(standing().complete()).isFalse();
            assertThat(working.assignment()).isNotEmpty();
        }
        await().until(() -> new Groups(admin).nobodyWorks(PRESENT));

        assertThat(leftovers().withdraw(PRESENT)).isTrue();
        assertThat(rows(Topics.WAITS)).containsOnlyKeys("7/2");
        assertThat(rows(Topics.MANAGER_SUMMARY)).isEmpty();
        assertThat(rows(Topics.ALERTS)).containsOnlyKeys("7/1/50");
        assertThat(standing()).isEqualTo(new Standing(PRESENT, true, "", 2));

        tell(Topics.WAITS, "7/1", FORMER);
        assertThat(leftovers().withdraw(PRESENT)).as("done before").isTrue();
        assertThat(rows(Topics.WAITS)).containsOnlyKeys("7/1", "7/2");
    }

    @Test
    void shouldDeleteTheMemoryOfOthersOnceNobodyWorksWithIt() throws Exception {
        admin.createTopics(List.of(topic(MEMORY), topic(OWN_MEMORY))).all().get();
        Path state = Files.createDirectories(folder.resolve(FORMER).resolve("0_1"));
        Files.writeString(state.resolve("file"), "state");
        Files.createDirectories(folder.resolve(PRESENT));
        Former former = new Former(admin, folder);

        try (KafkaConsumer<String, byte[]> working = member(FORMER)) {
            former.delete(PRESENT);
            assertThat(admin.listTopics().names().get()).contains(MEMORY, OWN_MEMORY);
            assertThat(working.assignment()).isNotEmpty();
        }
        await().until(() -> new Groups(admin).nobodyWorks(FORMER));

        former.delete(PRESENT);
        await().untilAsserted(() -> assertThat(admin.listTopics().names().get())
                .contains(OWN_MEMORY, Generations.TOPIC)
                .doesNotContain(MEMORY));
        assertThat(admin.listGroups().all().get()).noneMatch(group -> FORMER.equals(group.groupId()));
        assertThat(folder.resolve(FORMER)).doesNotExist();
        assertThat(folder.resolve(PRESENT)).exists();
    }

    private static Leftovers leftovers() {
        return new Leftovers(kafka, new Generations(kafka), new Groups(admin), new PartitionEnds(admin));
    }

    private static Standing standing() {
        return new Generations(kafka).standing().orElseThrow();
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty());
    }

    private static void tell(Topic<?> topic, String key, String id) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    topic.name(),
                    null,
                    key,
                    "{}".getBytes(StandardCharsets.UTF_8),
                    List.of(new RecordHeader(Writing.GENERATION, id.getBytes(StandardCharsets.UTF_8)))));
        }
    }

    private static Map<String, byte[]> rows(Topic<?> topic) {
        Map<String, byte[]> rows = new TreeMap<>();
        TopicEnd.read(kafka, Set.of(topic.name()), found -> {
            if (found.value() == null) {
                rows.remove(found.key());
            } else {
                rows.put(found.key(), found.value());
            }
        });
        return rows;
    }

    /** Somebody who works under the id. */
    private static KafkaConsumer<String, byte[]> member(String id) {
        KafkaConsumer<String, byte[]> member = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", id),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        member.subscribe(List.of(Topics.PERIOD.name()));
        await().until(() -> {
            member.poll(Duration.ofMillis(100));
            return !member.assignment().isEmpty();
        });
        member.commitSync(Map.of());
        return member;
    }
}
