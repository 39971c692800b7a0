package otklik.publisher.chaos;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.ManagerSummary;
import otklik.events.crm.Chat;
import otklik.events.crm.Message;

/** Events that change at random, and the tabs that they come to. */
final class Facts {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");

    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, List<Object>> chats = new TreeMap<>();
    private final Map<String, List<Object>> messages = new TreeMap<>();
    private final Map<String, List<Object>> managers = new LinkedHashMap<>();
    private int versions;

    Facts(long seed, KafkaProducer<byte[], byte[]> producer) {
        this.random = new Random(seed);
        this.producer = producer;
        for (int chat = 0; chat < 40; chat++) {
            String id = Integer.toString(chat);
            send(Topics.CHATS, id, new Chat(id, "1", "whatsapp", "c", "x", NOON, NOON, null));
        }
    }

    /** A few events of each kind. */
    void change() {
        for (int i = 0; i < 5; i++) {
            message(Integer.toString(random.nextInt(40)), Integer.toString(1000 + random.nextInt(400)));
            chat(Integer.toString(random.nextInt(40)));
        }
        manager(Integer.toString(random.nextInt(8)));
        producer.flush();
    }

    /** By the name of the tab; the rows of {@code manager_summary} in their order. */
    Map<String, List<List<Object>>> tabs() {
        Comparator<List<Object>> most = Comparator.comparing(row -> -(Long) row.get(2));
        List<List<Object>> summary = managers.values().stream()
                .sorted(most.thenComparing(row -> (String) row.get(1)))
                .collect(Collectors.toCollection(ArrayList::new));
        return Map.of(
                "chats_raw", List.copyOf(chats.values()),
                "messages_raw", List.copyOf(messages.values()),
                "manager_summary", summary);
    }

    private void message(String chat, String id) {
        String owner = Integer.toString(Integer.parseInt(id) % 40);
        boolean deleted = random.nextInt(5) == 0;
        String text = "=t" + versions++;
        OffsetDateTime at = NOON.plusSeconds(versions);
        send(
                Topics.MESSAGES,
                owner,
                new Message(owner, id, NOON, "in", "customer", "", "text", text, false, deleted, "", at, null));
        if (deleted) {
            messages.remove(id);
        } else {
            messages.put(id, List.of(owner, id, "2026-11-20T12:00:00+03:00", "in", "", text, "customer", "text"));
        }
    }

    private void chat(String id) {
        if (random.nextInt(6) == 0) {
            send(Topics.CHAT_METRICS, id, null);
            chats.remove(id);
            return;
        }
        int inbound = 1 + random.nextInt(50);
        send(
                Topics.CHAT_METRICS,
                id,
                new ChatMetrics(id, "whatsapp", "7", "Иван", "c", null, NOON, null, "open", inbound, 0, null, 1));
        chats.put(
                id,
                List.of(
                        id,
                        "whatsapp",
                        "7",
                        "Иван",
                        "c",
                        "",
                        "2026-11-20T12:00:00+03:00",
                        "",
                        "open",
                        (long) inbound,
                        0L,
                        "",
                        1L));
    }

    private void manager(String id) {
        int count = 1 + random.nextInt(100);
        String name = "М" + id;
        send(Topics.MANAGER_SUMMARY, id, new ManagerSummary(id, name, count, 1, 1, 0, 0, 0, 1, 60L, 60L, null));
        managers.put(id, List.of(id, name, (long) count, 1L, 1L, 0L, 0L, 0L, 1L, 60L, 60L, ""));
    }

    private <E> void send(Topic<E> topic, String key, E event) {
        producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }
}
