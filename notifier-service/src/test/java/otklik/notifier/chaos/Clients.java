package otklik.notifier.chaos;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.Wait;

/** Clients who wait, each for a manager of many, as the topics tell of them. */
final class Clients implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final OffsetDateTime opened =
            OffsetDateTime.now(ZoneId.of("Europe/Moscow")).withNano(0).minusMinutes(6);
    private final int managers;

    Clients(Map<String, Object> kafka, int managers) throws InterruptedException {
        this.managers = managers;
        try (Admin admin = Admin.create(kafka)) {
            for (Topic<?> topic : List.of(Topics.WAITS, Topics.ALERTS)) {
                NewTopic wanted = new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty());
                admin.createTopics(List.of(wanted.configs(topic.config())))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static String chat(int client) {
        return Integer.toString(500_000 + client);
    }

    static String manager(int number) {
        return Integer.toString(1_000 + number);
    }

    static String telegramChat(int manager) {
        return Integer.toString(70_000 + manager);
    }

    void wait(int clients) throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Wait wait = wait(client, Wait.OPEN);
            sent.add(send(Topics.WAITS, wait.waitId(), wait));
            Alert alert = new Alert(wait.waitId(), 50, opened.plusMinutes(5), wait);
            sent.add(send(Topics.ALERTS, wait.waitId() + "/50", alert));
        }
        await(sent);
    }

    /** Every other client gets an answer. */
    void answer(int clients) throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (int client = 0; client < clients; client += 2) {
            Wait wait = wait(client, Wait.ANSWERED);
            sent.add(send(Topics.WAITS, wait.waitId(), wait));
        }
        await(sent);
    }

    @Override
    public void close() {
        producer.close();
    }

    private <E> Future<?> send(Topic<E> topic, String key, E event) {
        return producer.send(
                new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }

    private static void await(List<Future<?>> sent) throws InterruptedException {
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Wait wait(int client, String end) {
        boolean open = end.equals(Wait.OPEN);
        String manager = manager(client % managers);
        return new Wait(
                chat(client) + "/1",
                chat(client),
                "7",
                "whatsapp",
                "5",
                opened,
                opened,
                1,
                open ? null : opened.plusMinutes(14),
                end,
                open ? "" : manager,
                manager,
                open ? null : 840L,
                open ? null : 840L,
                true,
                false,
                manager,
                open ? 0 : 1);
    }
}
