package otklik.publisher.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.Day;
import otklik.events.analytics.Wait;
import otklik.events.crm.Chat;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.publisher.kafka.TopicSetup;
import otklik.sandbox.kafka.EmbeddedBroker;

/** A broker with one chat in which a client waits, and one day of figures. */
public class Shop implements QuarkusTestResourceLifecycleManager {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final String NAME = "<img src=x onerror=alert(1)> Иванова";

    private EmbeddedBroker broker;
    private KafkaProducer<byte[], byte[]> producer;

    @Override
    public Map<String, String> start() {
        broker = EmbeddedBroker.temporary();
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        try {
            TopicSetup.createMissing(kafka, Topics.all());
            producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
            publish();
        } catch (Exception e) {
            throw new IllegalStateException("the shop cannot be published", e);
        }
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "ANALYSIS_URL", "http://127.0.0.1:1",
                "RETAILCRM_URL", "https://shop.example.test");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Shop.class));
    }

    @Override
    public void stop() {
        producer.close();
        broker.close();
    }

    <E> void send(Topic<E> topic, String key, E value) {
        try {
            producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(value)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZONE).withNano(0);
    }

    void openWait(String chat, String message) {
        send(
                Topics.WAITS,
                chat + "/" + message,
                new Wait(
                        chat + "/" + message,
                        chat,
                        "",
                        "whatsapp",
                        "c" + chat,
                        now().minusSeconds(5),
                        now().minusSeconds(5),
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
                        0));
    }

    private void publish() {
        OffsetDateTime at = now().minusMinutes(1);
        send(Topics.PROGRESS, "messages/whatsapp", new IngestProgress("messages/whatsapp", now().plusDays(1), at));
        send(Topics.MANAGERS, "7", new Manager("7", "Ольга Ветрова", true, false));
        send(Topics.CHATS, "1", new Chat("1", "w", "whatsapp", "c1", NAME, at, at, 1L));
        message("10", "in", "customer", "", "Сколько стоит? Мой номер +7 916 123-45-67", false);
        message("11", "out", "manager", "7", "Добрый день! Старое", false);
        message("11", "out", "manager", "7", "Добрый день! Для кого выбираете?", true);
        message("12", "in", "customer", "", "=HYPERLINK(1) на ул. Ленина, д. 5", false);
        send(
                Topics.CHAT_METRICS,
                "1",
                new ChatMetrics("1", "whatsapp", "7", "Ольга Ветрова", "c1", null, at, at, "open", 2, 1, 30L, 1));
        send(
                Topics.CHAT_ADVICE,
                "1",
                new ChatAdvice(
                        "1",
                        "whatsapp",
                        "7",
                        "Ольга Ветрова",
                        2,
                        1,
                        30L,
                        1,
                        "Добавить follow-up",
                        List.of("FOLLOW_UP")));
        openWait("1", "12");
        send(Topics.DAYS, "7/whatsapp/" + at.toLocalDate(), day(at.toLocalDate().toString()));
    }

    private void message(String id, String direction, String author, String manager, String text, boolean edited) {
        OffsetDateTime at = now().minusSeconds(90 - Long.parseLong(id));
        send(
                Topics.MESSAGES,
                "1",
                new Message(
                        "1",
                        id,
                        at,
                        direction,
                        author,
                        manager,
                        "text",
                        text,
                        edited,
                        false,
                        "",
                        at,
                        edited ? 2L : 1L));
    }

    private static Day day(String date) {
        return new Day(
                "7",
                "Ольга Ветрова",
                "whatsapp",
                date,
                1,
                2,
                1,
                1,
                1,
                1,
                0,
                0,
                0,
                0,
                1,
                1,
                2,
                1,
                0,
                0,
                0,
                0,
                new TreeMap<>(Map.of(30L, 1)),
                new TreeMap<>(Map.of(30L, 1)),
                0,
                0,
                new TreeMap<>(),
                0);
    }
}
