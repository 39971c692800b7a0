package otklik.analysis.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;
import otklik.events.crm.Period;

/**
 * Ninety days of a big shop, as ingest would have written them: a manager answers in a visit of ten messages, visits of a
 * chat lie days apart, and the messages of all chats come by time.
 */
final class Workload {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final int MANAGERS = 12;
    private static final int DAY = 86_400;
    private static final int DAYS = 90;
    private static final int VISIT_BITS = 32;

    private final KafkaProducer<String, byte[]> producer;
    private final int chats;
    private final int messages;
    private final long begin;
    private final Random random = new Random(7);
    private final Speech speech = Speech.read();

    private Workload(KafkaProducer<String, byte[]> producer, int messages, int chats) {
        this.producer = producer;
        this.messages = messages;
        this.chats = chats;
        this.begin = Instant.now().getEpochSecond() - DAYS * DAY;
    }

    static void write(String kafka, int messages, int chats) {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka, "linger.ms", 20, "compression.type", "gzip");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            new Workload(producer, messages, chats).write();
        }
    }

    private void write() {
        send(Topics.PERIOD, "period", new Period(time(begin), null));
        for (int i = 0; i < MANAGERS; i++) {
            String id = Integer.toString(100 + i);
            send(Topics.MANAGERS, id, new Manager(id, "Менеджер " + id, true, false));
        }
        long[] moments = moments();
        for (int chat = 0; chat < chats; chat++) {
            send(Topics.CHATS, id(chat), chat(chat));
        }
        int[] said = new int[chats];
        for (long moment : moments) {
            int chat = (int) (moment & (1L << VISIT_BITS) - 1);
            message(chat, said[chat]++, moment >>> VISIT_BITS);
        }
    }

    /** Second and chat of every message, by time. */
    private long[] moments() {
        long[] moments = new long[messages];
        int made = 0;
        for (int chat = 0; made < messages; chat = (chat + 1) % chats) {
            long second = begin + (long) (random.nextDouble() * (DAYS - 1) * DAY);
            for (int turn = 0; turn < Speech.turns() && made < messages; turn++) {
                moments[made++] = second << VISIT_BITS | chat;
                second += 20 + random.nextInt(600);
            }
        }
        Arrays.sort(moments);
        return moments;
    }

    private Chat chat(int chat) {
        String channel = chat % 3 == 0 ? "instagram" : "whatsapp";
        return new Chat(id(chat), channel, channel, "client-" + chat, "", time(begin), time(begin), 1L);
    }

    private void message(int chat, int number, long second) {
        Speech.Turn turn = Speech.turn(number);
        String dialogId = chat + "-" + number / Speech.turns();
        String manager = Integer.toString(100 + chat % MANAGERS);
        if (number % Speech.turns() == 0) {
            Dialog dialog =
                    new Dialog(dialogId, id(chat), time(second), null, "user", manager, List.of(), List.of(), 1L);
            send(Topics.DIALOGS, dialogId, dialog);
        }
        boolean in = "customer".equals(turn.authorType());
        Message message = new Message(
                id(chat),
                chat + "-m" + number,
                time(second),
                in ? Message.IN : Message.OUT,
                turn.authorType(),
                "manager".equals(turn.authorType()) ? manager : "",
                "text",
                speech.text(turn, random),
                false,
                false,
                dialogId,
                time(second),
                second * 1_000_000);
        send(Topics.MESSAGES, id(chat), message);
    }

    private <E> void send(Topic<E> topic, String key, E event) {
        producer.send(new ProducerRecord<>(topic.name(), key, topic.write(event)));
    }

    private static String id(int chat) {
        return "chat-" + chat;
    }

    private static OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(second).atZone(ZONE).toOffsetDateTime();
    }
}
