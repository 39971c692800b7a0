package otklik.publisher.browser;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
import otklik.events.analytics.Hour;
import otklik.events.analytics.Wait;
import otklik.events.crm.Chat;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Manager;
import otklik.events.crm.Message;

/** A shop whose facts and figures are put on the topics as the other services would. */
public final class Shop implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final String ANNA = "12";
    static final String TIMUR = "17";

    private final KafkaProducer<byte[], byte[]> producer;
    private int revision;

    Shop(String bootstrapServers) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZONE).withNano(0);
    }

    /** Two managers, and a feed that was read just now. */
    void open() {
        send(Topics.MANAGERS, ANNA, new Manager(ANNA, "Анна Белова", true, false));
        send(Topics.MANAGERS, TIMUR, new Manager(TIMUR, "Тимур Галеев", true, false));
        report();
    }

    void report() {
        for (String feed : List.of("chats/whatsapp", "messages/whatsapp", "messages/instagram", "dialogs")) {
            send(Topics.PROGRESS, feed, new IngestProgress(feed, now(), now().minusDays(1)));
        }
    }

    /** A chat in which the client says this and waits since then; its id is the wait's too. */
    void asks(String chat, String client, String channel, String manager, String words, OffsetDateTime at) {
        OffsetDateTime began = now().minusDays(3);
        send(Topics.CHATS, chat, new Chat(chat, "1", channel, "c" + chat, client, began, at, null));
        says(chat, "1", Message.IN, "", words, at);
        metrics(chat, channel, manager, 0);
        send(Topics.WAITS, chat + "/1", waiting(chat, channel, manager, at));
    }

    void answers(String chat, String channel, String manager, OffsetDateTime asked, long sec) {
        says(chat, "2", Message.OUT, manager, "Добрый день! Чем помочь?", asked.plusSeconds(sec));
        metrics(chat, channel, manager, 1);
        send(Topics.WAITS, chat + "/1", ended(chat, channel, manager, asked, Wait.ANSWERED, sec));
    }

    /** A wait of the past that nobody answered, with the chat it was in. */
    void ignored(String chat, String client, String channel, String manager, OffsetDateTime at) {
        asks(chat, client, channel, manager, "Есть в наличии?", at);
        send(Topics.WAITS, chat + "/1", ended(chat, channel, manager, at, Wait.CLOSED_UNANSWERED, 3600));
        send(
                Topics.CHAT_ADVICE,
                chat,
                new ChatAdvice(
                        chat,
                        channel,
                        manager,
                        name(manager),
                        1,
                        0,
                        null,
                        1,
                        "Нет ответа менеджера",
                        List.of("NO_REPLY")));
    }

    void day(String manager, String channel, OffsetDateTime at, SortedMap<Long, Integer> waits, int unanswered) {
        int answered = waits.values().stream().mapToInt(Integer::intValue).sum();
        String date = at.toLocalDate().toString();
        send(
                Topics.DAYS,
                manager + "/" + channel + "/" + date,
                new Day(
                        manager,
                        name(manager),
                        channel,
                        date,
                        answered,
                        3 * answered,
                        2 * answered,
                        answered,
                        answered,
                        9,
                        5,
                        3,
                        4,
                        6,
                        answered,
                        2 * answered,
                        answered + unanswered,
                        answered,
                        unanswered,
                        1,
                        0,
                        0,
                        new TreeMap<>(waits),
                        waits,
                        0,
                        0,
                        new TreeMap<>(),
                        ++revision));
        String hour = date + "T12";
        send(
                Topics.HOURS,
                channel + "/" + hour,
                new Hour(channel, hour, 3 * answered, answered + unanswered, unanswered, waits, revision));
    }

    void says(String chat, String id, String direction, String manager, String words, OffsetDateTime at) {
        String author = Message.IN.equals(direction) ? Message.CUSTOMER : Message.MANAGER;
        send(
                Topics.MESSAGES,
                chat,
                new Message(
                        chat, id, at, direction, author, manager, "text", words, false, false, "d" + chat, at, null));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void metrics(String chat, String channel, String manager, int outbound) {
        OffsetDateTime began = now().minusDays(3);
        Long first = outbound == 0 ? null : 60L;
        send(
                Topics.CHAT_METRICS,
                chat,
                new ChatMetrics(
                        chat,
                        channel,
                        manager,
                        name(manager),
                        "c" + chat,
                        null,
                        began,
                        now(),
                        "open",
                        1,
                        outbound,
                        first,
                        1 - outbound));
    }

    private Wait waiting(String chat, String channel, String manager, OffsetDateTime at) {
        return new Wait(
                chat + "/1",
                chat,
                "d" + chat,
                channel,
                "c" + chat,
                at,
                at,
                1,
                null,
                Wait.OPEN,
                "",
                manager,
                null,
                null,
                true,
                false,
                manager,
                ++revision);
    }

    private Wait ended(String chat, String channel, String manager, OffsetDateTime at, String end, long sec) {
        String by = Wait.ANSWERED.equals(end) ? manager : "";
        return new Wait(
                chat + "/1",
                chat,
                "d" + chat,
                channel,
                "c" + chat,
                at,
                at,
                1,
                at.plusSeconds(sec),
                end,
                by,
                manager,
                sec,
                sec,
                true,
                false,
                manager,
                ++revision);
    }

    private static String name(String manager) {
        return switch (manager) {
            case ANNA -> "Анна Белова";
            case TIMUR -> "Тимур Галеев";
            default -> "(не назначен)";
        };
    }

    private <E> void send(Topic<E> topic, String key, E event) {
        byte[] id = key.getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(topic.name(), id, topic.write(event)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
