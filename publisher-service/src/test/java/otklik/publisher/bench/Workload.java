package otklik.publisher.bench;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.Day;
import otklik.events.analytics.Hour;
import otklik.events.analytics.SpinChatMetrics;
import otklik.events.analytics.Wait;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;

/** Topics of a shop of 20 managers and 90 days, as the services would fill them; texts are made up. */
final class Workload implements AutoCloseable {
    static final int MANAGERS = 20;
    private static final int DAYS = 90;
    private static final int MESSAGES_A_WAIT = 4;
    private static final int OPEN = 60;
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final String TEXT =
            "Здравствуйте! Подскажите, пожалуйста, есть ли в наличии матрас Норд 160 на 200 и сколько стоит доставка? ";

    private final KafkaProducer<byte[], byte[]> producer;
    private final OffsetDateTime now = OffsetDateTime.now(ZONE).withNano(0);
    private final Random random = new Random(1);

    Workload(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", 50, "batch.size", 262_144),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void fill(int messages, int chats) {
        for (int manager = 1; manager <= MANAGERS; manager++) {
            String id = Integer.toString(manager);
            send(Topics.MANAGERS, id, new Manager(id, "Менеджер " + id, true, false));
        }
        send(Topics.PROGRESS, "messages/whatsapp", new IngestProgress("messages/whatsapp", now.plusDays(1), now));
        for (int chat = 1; chat <= chats; chat++) {
            chat(Integer.toString(chat), messages / chats);
        }
        for (int message = 0; message < messages; message++) {
            message(Integer.toString(1 + message % chats), message);
        }
        for (int i = 0; i < messages / MESSAGES_A_WAIT; i++) {
            String chat = Integer.toString(1 + i % chats);
            openOrEnded(chat, chat + "/" + i, i < OPEN);
        }
        days();
        producer.flush();
    }

    void openWait(String chat, String id) {
        openOrEnded(chat, id, true);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void chat(String id, int messages) {
        String manager = manager(id);
        OffsetDateTime at = now.minusDays(random.nextInt(DAYS));
        send(Topics.CHATS, id, new Chat(id, "w", "whatsapp", "c" + id, "Клиентка Имярекова " + id, at, at, 1L));
        send(Topics.DIALOGS, "d" + id, new Dialog("d" + id, id, at, at, "user", manager, List.of(), List.of(), 1L));
        send(
                Topics.CHAT_METRICS,
                id,
                new ChatMetrics(
                        id,
                        "whatsapp",
                        manager,
                        "Менеджер " + manager,
                        "c" + id,
                        null,
                        at,
                        at,
                        "closed",
                        messages / 2,
                        messages / 2,
                        100L,
                        0));
        send(
                Topics.CHAT_ADVICE,
                id,
                new ChatAdvice(
                        id,
                        "whatsapp",
                        manager,
                        "Менеджер " + manager,
                        messages / 2,
                        messages / 2,
                        100L,
                        0,
                        "Добавить уточняющие вопросы; Дать next step",
                        List.of("ASK_QUESTIONS", "NEXT_STEP")));
        send(
                Topics.SPIN_CHAT_METRICS,
                id + "/" + manager,
                new SpinChatMetrics(
                        id, manager, "Менеджер " + manager, 10, 5, 1, 1, 0, 1, "Да", "Да", "Нет", "Да", 75));
    }

    private void message(String chat, int number) {
        boolean in = number % 2 == 0;
        String id = Integer.toString(1_000_000 + number);
        OffsetDateTime at = now.minusSeconds(7_000_000L - 7L * number);
        send(
                Topics.MESSAGES,
                chat,
                new Message(
                        chat,
                        id,
                        at,
                        in ? "in" : "out",
                        in ? "customer" : "manager",
                        in ? "" : manager(chat),
                        "text",
                        TEXT + id,
                        false,
                        false,
                        "d" + chat,
                        at,
                        1L));
    }

    private void openOrEnded(String chat, String id, boolean open) {
        String manager = manager(chat);
        OffsetDateTime at =
                open ? now.minusSeconds(random.nextInt(10_000)) : now.minusMinutes(random.nextInt(DAYS * 1_440));
        long seconds = 10 + random.nextInt(1_500);
        send(
                Topics.WAITS,
                id,
                new Wait(
                        id,
                        chat,
                        "d" + chat,
                        "whatsapp",
                        "c" + chat,
                        at,
                        at,
                        1,
                        open ? null : at.plusSeconds(seconds),
                        open ? Wait.OPEN : Wait.ANSWERED,
                        open ? "" : manager,
                        manager,
                        open ? null : seconds,
                        open ? null : seconds,
                        true,
                        false,
                        manager,
                        0));
    }

    private void days() {
        for (int back = 0; back < DAYS; back++) {
            String date = now.toLocalDate().minusDays(back).toString();
            for (int hour = 0; hour < 24; hour++) {
                String at = "%sT%02d".formatted(date, hour);
                send(Topics.HOURS, "whatsapp/" + at, new Hour("whatsapp", at, 90, 30, 1, histogram(30), 0));
            }
            for (int manager = 1; manager <= MANAGERS; manager++) {
                String id = Integer.toString(manager);
                send(Topics.DAYS, id + "/whatsapp/" + date, day(id, date));
            }
        }
    }

    private Day day(String manager, String date) {
        return new Day(
                manager,
                "Менеджер " + manager,
                "whatsapp",
                date,
                40,
                100,
                100,
                30,
                20,
                10,
                5,
                2,
                6,
                12,
                38,
                60,
                141,
                138,
                3,
                20,
                5,
                10,
                new TreeMap<>(),
                histogram(133),
                4,
                2,
                new TreeMap<>(),
                0);
    }

    private TreeMap<Long, Integer> histogram(int values) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        for (int i = 0; i < values; i++) {
            counts.merge(10L + random.nextInt(1_500), 1, Integer::sum);
        }
        return counts;
    }

    private static String manager(String chat) {
        return Integer.toString(1 + Integer.parseInt(chat) % MANAGERS);
    }

    private <E> void send(Topic<E> topic, String key, E value) {
        producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(value)));
    }
}
