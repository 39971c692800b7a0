package otklik.publisher.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.crm.Chat;
import otklik.events.crm.Message;
import otklik.publisher.kafka.TopicSetup;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.kafka.EmbeddedBroker;

/**
 * How long the first load takes within Google's default quota, how many calls, how large they are, and how much memory:
 * {@code FirstLoad <messages> <heap of the publisher in MB>}. The publisher runs in a process of its own.
 */
public final class FirstLoad {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");
    private static final int CHATS = 20_000;
    private static final String TEXT =
            "Здравствуйте! Подскажите, пожалуйста, есть ли этот товар в наличии и сколько стоит";

    private FirstLoad() {}

    public static void main(String... args) throws Exception {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 500_000;
        int heapMb = args.length > 1 ? Integer.parseInt(args[1]) : 256;
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                SheetsServer sheets = SheetsServer.start(0)) {
            fill(broker, messages);
            System.out.println(Instant.now() + " topics are full");
            Instant start = Instant.now();
            Process publisher = publisher(broker, sheets, heapMb);
            await().atMost(Duration.ofMinutes(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> !publisher.isAlive() || rows(sheets) == messages + 2 * CHATS);
            System.out.printf(
                    "%d messages: %d s, %d writes, %d reads, largest call %d bytes, %d cells, %s%n",
                    messages,
                    Duration.between(start, Instant.now()).toSeconds(),
                    sheets.writeCalls(),
                    sheets.readCalls(),
                    sheets.largestBody(),
                    sheets.cells(),
                    memory(publisher));
            long reads = sheets.readCalls();
            long writes = sheets.writeCalls();
            await().pollDelay(Duration.ofMinutes(2))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> true);
            System.out.printf(
                    "two idle minutes: %d reads, %d writes, %s%n",
                    sheets.readCalls() - reads, sheets.writeCalls() - writes, memory(publisher));
            publisher.destroy();
        }
        System.exit(0);
    }

    private static void fill(EmbeddedBroker broker, int messages) throws InterruptedException {
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 20);
        TopicSetup.createMissing(
                kafka, List.of(Topics.CHATS, Topics.MESSAGES, Topics.CHAT_METRICS, Topics.CHAT_ADVICE));
        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < CHATS; i++) {
                String id = Integer.toString(100_000 + i);
                send(producer, Topics.CHATS, id, new Chat(id, "1", "whatsapp", "c", "x", NOON, NOON, null));
                send(
                        producer,
                        Topics.CHAT_METRICS,
                        id,
                        new ChatMetrics(
                                id, "whatsapp", "7", "Мария", "5" + id, null, NOON, NOON, "open", 12, 13, 300L, 1));
                send(
                        producer,
                        Topics.CHAT_ADVICE,
                        id,
                        new ChatAdvice(id, "whatsapp", "7", "Мария", 12, 13, 300L, 1, "Добавить follow-up", List.of()));
            }
            for (int i = 0; i < messages; i++) {
                String chat = Integer.toString(100_000 + i % CHATS);
                String text = TEXT.substring(0, 10 + i % (TEXT.length() - 10)) + " " + i;
                boolean in = i % 2 == 0;
                send(
                        producer,
                        Topics.MESSAGES,
                        chat,
                        new Message(
                                chat,
                                Integer.toString(50_000_000 + i),
                                NOON.plusSeconds(i),
                                in ? "in" : "out",
                                in ? "customer" : "manager",
                                in ? "" : Integer.toString(1 + i % 12),
                                "text",
                                text,
                                false,
                                false,
                                "9" + chat,
                                NOON,
                                null));
            }
        }
    }

    private static <E> void send(KafkaProducer<byte[], byte[]> producer, Topic<E> topic, String key, E event) {
        producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), topic.write(event)));
    }

    private static Process publisher(EmbeddedBroker broker, SheetsServer sheets, int heapMb) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + heapMb + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublisherAlone.class.getName())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "GOOGLE_SHEETS_ID", sheets.spreadsheetId(),
                        "GOOGLE_SHEETS_URL", sheets.url(),
                        "GOOGLE_SERVICE_ACCOUNT_JSON", sheets.serviceAccountJson()));
        return builder.start();
    }

    private static int rows(SheetsServer sheets) {
        return Stream.of(
                        "chats_raw",
                        "chat_advice",
                        "messages_raw",
                        "messages_raw_2",
                        "messages_raw_3",
                        "messages_raw_4",
                        "messages_raw_5",
                        "messages_raw_6")
                .mapToInt(sheets::rowCount)
                .sum();
    }

    /** The most that was resident, and what is now. */
    private static String memory(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .collect(Collectors.joining(", "));
        }
    }
}
