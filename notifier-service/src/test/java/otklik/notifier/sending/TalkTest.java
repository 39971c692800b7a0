package otklik.notifier.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.Wait;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.Settings;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.health.ServiceWatch;
import otklik.notifier.kafka.FactTables;
import otklik.notifier.kafka.ReportTables;
import otklik.sandbox.kafka.EmbeddedBroker;
import otklik.sandbox.telegram.Delivery;
import otklik.sandbox.telegram.TelegramServer;
import otklik.settings.Environment;

/** Alerts, buttons and commands through Kafka and the stand-in. */
class TalkTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TEAM = "-1001234567890";
    private static final long ANNA = 7;

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final TelegramServer telegram = TelegramServer.start(0);
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    private final Progress progress = new Progress();
    private final OffsetDateTime opened =
            OffsetDateTime.now(ZoneId.of("Europe/Moscow")).withNano(0).minusMinutes(10);
    private final List<Thread> threads = new ArrayList<>();
    private FactTables facts;
    private Courier courier;

    @BeforeEach
    void start() {
        Settings settings = settings();
        Clock clock = Clock.systemUTC();
        facts = new FactTables(kafka, progress, clock);
        ReportTables days = new ReportTables(kafka, progress, clock);
        Phrasebook phrases = new Phrasebook(settings.language(), settings.zone());
        courier = new Courier(
                settings,
                settings.bot().orElseThrow(),
                kafka,
                new Courier.Sources(
                        new Reports(settings, days, clock),
                        facts,
                        new ServiceWatch(Map.of(), phrases, clock, Duration.ofSeconds(5))),
                progress,
                clock,
                Limits.TELEGRAM,
                Duration.ofSeconds(20));
        for (Runnable work : List.of(courier, facts, days)) {
            Thread thread = new Thread(work);
            thread.start();
            threads.add(thread);
        }
        await().atMost(LONG).until(() -> progress.leading() && facts.read());
    }

    @AfterEach
    void stop() throws InterruptedException {
        courier.finish();
        threads.get(0).join(LONG.toMillis());
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join(LONG.toMillis());
        }
        producer.close();
        telegram.close();
        broker.close();
    }

    @Test
    void shouldTellAllWhatWasPressedAndShowItUntilTheAnswerComes() throws Exception {
        raise(9);
        Delivery alert = awaitDelivered("🔴 Клиент ждёт ответа уже 10");
        assertThat(alert.buttons()).extracting(Delivery.Button::text).contains("Взял", "Не требует ответа");
        telegram.press(TEAM, alert.messageId(), alert.buttons().get(0).data(), ANNA, "Анна");
        telegram.press(TEAM, alert.messageId(), alert.buttons().get(0).data(), 666, "Чужой");
        awaitDelivered("🙋 Взял(а): Анна");
        assertThat(facts.facts().actions())
                .singleElement()
                .matches(action -> action.action().equals(TelegramAction.TAKEN))
                .matches(action -> action.waitId().equals("9/1"));
        send(Topics.WAITS, "9/1", wait(9, Wait.ANSWERED)).get();
        awaitDelivered("✅ Менеджер ответил через 14");
        assertThat(telegram.delivered()).hasSize(1);
    }

    @Test
    void shouldAnswerThoseWhoMayAskAndNobodyElse() throws Exception {
        raise(9);
        awaitDelivered("🔴");
        telegram.say("-5", ANNA, "Анна", "/now");
        telegram.say(TEAM, 666, "Чужой", "/now");
        telegram.say(TEAM, ANNA, "Анна", "просто слова");
        telegram.say(TEAM, ANNA, "Анна", "/now@otklik_demo_bot");
        telegram.say(TEAM, ANNA, "Анна", "/chat 9");
        awaitDelivered("Ждёт ответа 1 клиент");
        awaitDelivered("Чат 9 · WhatsApp");
        assertThat(telegram.delivered()).hasSize(3).allMatch(delivery -> delivery.chatId()
                .equals(TEAM));
    }

    @Test
    void shouldHaveTenThousandAlertsInTheOutboxSoonAndTellThemInFewMessages() throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        for (int chat = 1; chat <= 10_000; chat++) {
            sent.add(send(Topics.WAITS, chat + "/1", wait(chat, Wait.OPEN)));
            sent.add(send(Topics.ALERTS, chat + "/1/100", alert(chat)));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        long begin = System.nanoTime();
        await().atMost(LONG).until(() -> told() == 10_000);
        System.out.printf("10,000 alerts were told after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        assertThat(telegram.delivered()).hasSizeLessThan(30);
    }

    /** Clients that the messages tell of: one each, or as many as a digest says. */
    private int told() {
        return telegram.delivered().stream()
                .mapToInt(delivery -> delivery.plain().contains("ещё")
                        ? Integer.parseInt(delivery.plain().replaceAll("(?s)\\D*?ещё (\\d+).*", "$1"))
                        : 1)
                .sum();
    }

    private Delivery awaitDelivered(String text) {
        await().atMost(LONG).until(() -> delivered(text).isPresent());
        return delivered(text).orElseThrow();
    }

    private Optional<Delivery> delivered(String text) {
        return telegram.delivered().stream()
                .filter(delivery -> delivery.plain().contains(text))
                .findFirst();
    }

    private void raise(int chat) throws Exception {
        send(Topics.WAITS, chat + "/1", wait(chat, Wait.OPEN)).get();
        send(Topics.ALERTS, chat + "/1/100", alert(chat)).get();
    }

    private Alert alert(int chat) {
        return new Alert(chat + "/1", 100, opened.plusMinutes(10), wait(chat, Wait.OPEN));
    }

    private Wait wait(int chat, String end) {
        boolean open = end.equals(Wait.OPEN);
        return new Wait(
                chat + "/1",
                "" + chat,
                "7",
                "whatsapp",
                "5",
                opened,
                opened,
                1,
                open ? null : opened.plusMinutes(14),
                end,
                "",
                "12",
                open ? null : 840L,
                open ? null : 840L,
                true,
                false,
                "12",
                open ? 0 : 1);
    }

    private <E> Future<?> send(Topic<E> topic, String key, E event) {
        return producer.send(
                new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }

    private Settings settings() {
        Map<String, String> variables = Map.of(
                "TELEGRAM_BOT_TOKEN",
                telegram.token(),
                "TELEGRAM_CHAT_ID",
                TEAM,
                "TELEGRAM_API_URL",
                telegram.url(),
                "TELEGRAM_ALLOWED_USERS",
                "7",
                "WORK_HOURS",
                "00:00-24:00");
        return Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
    }
}
