package otklik.notifier.web;

import static otklik.notifier.report.Days.day;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topics;
import otklik.events.analytics.Day;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.sandbox.telegram.TelegramServer;

/** A broker with a day's figures, and Telegram. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private EmbeddedBroker broker;
    private TelegramServer telegram;

    @Override
    public Map<String, String> start() {
        broker = EmbeddedBroker.temporary();
        telegram = TelegramServer.start(0);
        try {
            publish(day("7", "Ольга", "whatsapp", "2026-11-20", 12, 1, 100, 200));
        } catch (Exception e) {
            throw new IllegalStateException("the figures cannot be published", e);
        }
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_CHAT_ID", "-100500",
                "TELEGRAM_API_URL", telegram.url(),
                "INGEST_URL", "off",
                "ANALYSIS_URL", "off",
                "PUBLISHER_URL", "off");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(telegram, new TestInjector.MatchesType(TelegramServer.class));
    }

    @Override
    public void stop() {
        telegram.close();
        broker.close();
    }

    private void publish(Day day) throws Exception {
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(kafka)) {
            NewTopic topic =
                    new NewTopic(Topics.DAYS.name(), Optional.of(Topics.DAYS.partitions()), Optional.<Short>empty());
            admin.createTopics(List.of(topic.configs(Topics.DAYS.config())))
                    .all()
                    .get();
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            String key = day.managerId() + "/" + day.channel() + "/" + day.date();
            producer.send(new ProducerRecord<>(
                            Topics.DAYS.name(), key.getBytes(StandardCharsets.UTF_8), Topics.DAYS.write(day)))
                    .get();
        }
    }
}
