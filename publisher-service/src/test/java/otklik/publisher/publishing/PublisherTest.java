package otklik.publisher.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.ManagerSummary;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Message;
import otklik.publisher.Settings;
import otklik.publisher.google.Account;
import otklik.publisher.kafka.TopicSetup;
import otklik.publisher.tab.Rows;
import otklik.sandbox.google.Person;
import otklik.sandbox.google.SheetsServer;
import otklik.sandbox.http.Fault;
import otklik.sandbox.kafka.EmbeddedBroker;

/** From a real broker to a spreadsheet that fails in all the ways it may. */
class PublisherTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pace PACE = pace(Duration.ofMinutes(1));

    private final EmbeddedBroker broker = EmbeddedBroker.temporary();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final SheetsServer sheets = SheetsServer.start(0);
    private final Progress progress = new Progress();
    private KafkaProducer<byte[], byte[]> producer;
    private Thread thread;
    private int maxRows = 1000;

    @BeforeEach
    void prepare() throws InterruptedException {
        sheets.writeQuota(10_000, Duration.ofMinutes(1));
        sheets.readQuota(10_000, Duration.ofMinutes(1));
        TopicSetup.createMissing(
                kafka, Stream.concat(Book.FACTS.stream(), Book.ROWS.stream()).toList());
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() throws InterruptedException {
        stopPublisher();
        producer.close(Duration.ZERO);
        sheets.close();
        broker.close();
    }

    @Test
    void shouldFillTheTabsAndLeaveOthersAlone() throws IOException {
        chat("1");
        message("1", "10", "=IMPORTXML(\"x\")");
        metrics("1", "Иван");
        send(
                Topics.CHAT_ADVICE,
                "1",
                new ChatAdvice("1", "whatsapp", "7", "Иван", 1, 0, null, 1, "Нет ответа", List.of()));
        send(
                Topics.MANAGER_SUMMARY,
                "7",
                new ManagerSummary("7", "Иван", 1, 1, 0, 1, 0, 1, 0, null, null, new BigDecimal("0.2500")));
        send(Topics.CHANNEL_SUMMARY, "whatsapp", new ChannelSummary("whatsapp", 1, 1, 0, 1, 0, 1, 0, null, null, null));

        startPublisher();

        awaitRows("chats_raw", "1");
        assertThat(sheets.rows("chats_raw"))
                .containsExactly(List.of(
                        "1",
                        "whatsapp",
                        "7",
                        "Иван",
                        "c",
                        "",
                        "2026-11-20T12:00:00+03:00",
                        "",
                        "open",
                        1L,
                        0L,
                        "",
                        1L));
        assertThat(sheets.rows("messages_raw"))
                .containsExactly(List.of(
                        "1", "10", "2026-11-20T12:00:00+03:00", "in", "", "=IMPORTXML(\"x\")", "customer", "text"));
        assertThat(sheets.rows("chat_advice").get(0)).endsWith(1L, 0L, "", 1L, "Нет ответа");
        assertThat(sheets.rows("manager_summary").get(0))
                .startsWith("7", "Иван", 1L)
                .endsWith("", "", new BigDecimal("0.25"));
        assertThat(sheets.rows("channel_summary")).hasSize(1);
        assertThat(sheets.header("messages_raw")).first().isEqualTo("chat_id");
        assertThat(sheets.tabs())
                .containsExactly(
                        "Лист1",
                        "chats_raw",
                        "messages_raw",
                        "manager_summary",
                        "channel_summary",
                        "chat_advice",
                        "spin_manager_metrics",
                        "spin_chat_metrics",
                        "spin_improvement_plans",
                        "manager_report",
                        "question_types",
                        "quality_chats",
                        "order_payments",
                        "manager_order_payments",
                        "spin_conversion",
                        "behavior_managers",
                        "behavior_examples",
                        "best_practices",
                        "dialog_templates",
                        "daily_report",
                        "weekly_digest",
                        "_meta");
        assertThat(sheets.header("Лист1")).isEmpty();
        assertThat(sheets.writeCalls()).as("all tabs in one call").isEqualTo(1);
        await().until(() ->
                progress.picture().problem().isEmpty() && progress.picture().pending() == 0);
    }

    @Test
    void shouldFillTheFurtherTabsAndFollowDeletions() throws IOException {
        List<Source<?>> further = Source.ALL.subList(5, Source.ALL.size());
        for (Source<?> source : further) {
            sendSamples(source);
        }
        startPublisher();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(further)
                .allSatisfy(source -> assertThat(rowsOf(source)).hasSize(samples(source))));
        assertThat(sheets.writeCalls()).as("all tabs in one call").isEqualTo(1);
        assertThat(sheets.rows("spin_improvement_plans"))
                .extracting(row -> row.get(0))
                .containsExactly("12", "15");
        assertThat(sheets.rows("spin_conversion").get(0)).startsWith("s_usage_rate", 48L, 160L);
        assertThat(sheets.rows("order_payments").get(0))
                .endsWith("30000 KZT; 15000.5 RUB", new BigDecimal("12500.5"), 1L);
        assertThat(sheets.header("daily_report")).hasSize(27).endsWith("paid_sum");
        assertThat(sheets.rows("daily_report").get(0))
                .startsWith("2026-11-20", "12")
                .hasSize(27);

        send(Topics.SPIN_CHAT_METRICS, "9001/12", null);
        send(Topics.BEHAVIOR_EXAMPLES, "12/slow_reply/1", null);
        send(Topics.BEST_PRACTICES, "1", null);
        send(Topics.DIALOG_TEMPLATES, "greeting/1", null);
        send(Topics.DAILY_REPORT, "12/2026-11-20", null);
        send(Topics.WEEKLY_DIGEST, "12/2026-11-16", null);

        for (String tab : List.of(
                "spin_chat_metrics",
                "behavior_examples",
                "best_practices",
                "dialog_templates",
                "daily_report",
                "weekly_digest")) {
            await().atMost(PATIENCE).until(() -> shown(sheets.rows(tab)).size() == 1);
        }
    }

    @Test
    void shouldWriteNothingOfTheFurtherTabsWhenItStartsAgain() throws Exception {
        for (Source<?> source : Source.ALL.subList(5, Source.ALL.size())) {
            sendSamples(source);
        }
        startPublisher();
        await().atMost(PATIENCE).until(() -> sheets.rows("weekly_digest").size() == 2);
        stopPublisher();
        long writes = sheets.writeCalls();

        startPublisher();
        metrics("1", "Иван");
        awaitRows("chats_raw", "1");

        assertThat(sheets.writeCalls()).isEqualTo(writes + 1);
    }

    @Test
    void shouldFollowEditsDeletionsAndExclusions() throws IOException {
        chat("1");
        chat("2");
        message("1", "10", "a");
        message("2", "20", "b");
        message("2", "21", "c");
        metrics("1", "Иван");
        metrics("2", "Иван");
        startPublisher();
        awaitMessages("a", "b", "c");

        send(Topics.CHAT_METRICS, "1", null);
        message("1", "10", "edited");
        awaitMessages("edited", "b", "c");
        awaitRows("chats_raw", "2");

        dialog("2", "спам");
        awaitMessages("edited");

        dialog("2", "vip");
        awaitMessages("edited", "b", "c");
    }

    @Test
    void shouldNeitherDoubleNorLoseARowWhateverAnswersAreLost() throws IOException {
        chat("1");
        startPublisher();
        sheets.faults().slowness(Duration.ofSeconds(2));
        sheets.faults()
                .rate(
                        0.4,
                        Fault.DROP_AFTER,
                        Fault.DROP_BEFORE,
                        Fault.SLOW,
                        Fault.TOO_MANY,
                        Fault.UNAVAILABLE,
                        Fault.UNAUTHORIZED);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String id = Integer.toString(100 + i);
            message("1", id, "t" + i);
            if (i % 3 == 0) {
                message("1", id, "", true);
            } else {
                wanted.add("t" + i);
            }
            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
        }
        sheets.faults().clear();

        awaitMessages(wanted.toArray(String[]::new));
        assertThat(sheets.rows("messages_raw")).hasSize(wanted.size());
    }

    @Test
    void shouldWriteNothingWhenItStartsAgainAndAllIsRight() throws Exception {
        chat("1");
        message("1", "10", "a");
        metrics("1", "Иван");
        startPublisher();
        awaitMessages("a");
        awaitRows("chats_raw", "1");
        stopPublisher();
        long writes = sheets.writeCalls();

        startPublisher();
        message("1", "11", "b");
        awaitMessages("a", "b");

        assertThat(sheets.writeCalls()).isEqualTo(writes + 1);
    }

    @Test
    void shouldRemoveRowsThatWentWhileItWasAway() throws Exception {
        chat("1");
        message("1", "10", "a");
        message("1", "11", "b");
        metrics("1", "Иван");
        metrics("2", "Иван");
        startPublisher();
        awaitMessages("a", "b");
        awaitRows("chats_raw", "1", "2");
        stopPublisher();

        message("1", "10", "", true);
        send(Topics.CHAT_METRICS, "2", null);
        startPublisher();

        awaitMessages("b");
        awaitRows("chats_raw", "1");
        assertThat(sheets.rows("messages_raw")).hasSize(1);
    }

    @Test
    void shouldGoOnInASecondSheetWhenTheFirstIsFull() throws IOException {
        maxRows = 3;
        chat("1");
        for (int i = 0; i < 5; i++) {
            message("1", Integer.toString(10 + i), "t" + i);
        }
        startPublisher();

        await().atMost(PATIENCE).until(() -> sheets.rows("messages_raw_3").size() == 1);
        assertThat(sheets.rows("messages_raw")).hasSize(2);
        assertThat(sheets.rows("messages_raw_2")).hasSize(2);
        assertThat(sheets.header("messages_raw_3")).contains("message_id");
    }

    @Test
    void shouldTellWhoIsDeniedAndGoOnOnceAllowed() throws IOException {
        sheets.share(false);
        chat("1");
        message("1", "10", "a");
        startPublisher();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(progress.picture().problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("GOOGLE_SHEETS_ID", "403")));

        sheets.share(true);

        awaitMessages("a");
        await().until(() -> progress.picture().problem().isEmpty());
    }

    @Test
    void shouldPutAsideWhatIsNoEventOnceOnly() throws Exception {
        producer.send(new ProducerRecord<>(Topics.MESSAGES.name(), bytes("1"), bytes("{broken")))
                .get();
        startPublisher();
        await().atMost(PATIENCE).until(() -> deadLetters() == 1);
        stopPublisher();
        chat("1");
        message("1", "10", "a");

        startPublisher();

        awaitMessages("a");
        assertThat(deadLetters()).isEqualTo(1);
    }

    @Test
    void shouldHealWhatPeopleDidAndLeaveTheirsAlone() throws IOException {
        chat("1");
        message("1", "10", "a");
        message("1", "11", "b");
        message("1", "12", "c");
        metrics("1", "Иван");
        metrics("2", "Олег");
        send(Topics.CHANNEL_SUMMARY, "whatsapp", new ChannelSummary("whatsapp", 1, 1, 0, 1, 0, 1, 0, null, null, null));
        startPublisher();
        awaitMessages("a", "b", "c");
        awaitRows("channel_summary", "whatsapp");
        JsonNode looks = sheets.looks("channel_summary");
        Person person = sheets.person();

        person.addTab("Мои заметки");
        person.type("Мои заметки", 0, 0, "моё");
        person.type("messages_raw", 1, 9, "заметка");
        person.sort("messages_raw", 5, false);
        person.insertRow("chats_raw", 1);
        person.type("chats_raw", 2, 3, "Пётр");
        person.rename("manager_summary", "Менеджеры");
        person.clear("channel_summary");
        person.undress("channel_summary");
        person.deleteTab("chat_advice");

        awaitRows("channel_summary", "whatsapp");
        awaitRows("chats_raw", "1", "2");
        awaitMessages("a", "b", "c");
        await().atMost(PATIENCE).until(() -> sheets.tabs().containsAll(List.of("manager_summary", "chat_advice")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sheets.rows("chats_raw"))
                .extracting(row -> row.get(3))
                .containsExactlyInAnyOrder("Иван", "Олег"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sheets.looks("channel_summary").get("conditionalFormats"))
                        .isEqualTo(looks.get("conditionalFormats")));
        assertThat(sheets.tabs()).doesNotContain("Менеджеры").contains("Мои заметки");
        assertThat(sheets.header("Мои заметки")).containsExactly("моё");
        assertThat(sheets.cell("messages_raw", 3, 9))
                .as("a note stays with its row")
                .isEqualTo("заметка");
    }

    @Test
    void shouldLeaveAPersonsTabAloneThatHasANameOfOurs() throws IOException {
        sheets.person().addTab("chats_raw");
        sheets.person().type("chats_raw", 0, 0, "моё");
        metrics("1", "Иван");
        sheets.shareForReading();
        startPublisher();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(progress.picture().problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("403")));
        sheets.share(true);

        awaitRows("chats_raw (otklik)", "1");
        assertThat(sheets.header("chats_raw")).containsExactly("моё");
    }

    @Test
    void shouldDressTheTabsOnce() throws IOException {
        send(Topics.CHANNEL_SUMMARY, "whatsapp", new ChannelSummary("whatsapp", 1, 1, 0, 1, 0, 1, 0, null, null, null));
        startPublisher();
        awaitRows("channel_summary", "whatsapp");

        JsonNode looks = sheets.looks("channel_summary");
        assertThat(looks.path("frozenRows").asInt()).isEqualTo(1);
        assertThat(looks.path("boldHeader").asBoolean()).isTrue();
        assertThat(looks.path("bandedRanges")).hasSize(1);
        assertThat(looks.has("basicFilter")).isTrue();
        assertThat(looks.path("charts")).hasSize(1);
        assertThat(looks.path("conditionalFormats")).hasSize(6);
        assertThat(looks.path("columnFormats").path("10").path("pattern").asText())
                .isEqualTo("0.0%");
        assertThat(looks.path("headerNotes").path("5").asText()).contains("600");
        assertThat(sheets.rows("_meta")).extracting(row -> row.get(0)).contains("version", "updated_at", "lag");
        long reads = sheets.readCalls();
        await().atMost(PATIENCE).until(() -> sheets.readCalls() > reads + 6);
        assertThat(sheets.writeCalls()).isEqualTo(1);
        assertThat(sheets.looks("channel_summary")).isEqualTo(looks);
    }

    @Test
    void shouldPutAsideTheOneRowThatIsRefused() throws IOException {
        sheets.refuseTexts(text -> text.contains("неприемлемо"));
        chat("1");
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            message("1", Integer.toString(100 + i), i == 17 ? "неприемлемо" : "t" + i);
            wanted.add("t" + i);
        }
        wanted.remove(17);
        startPublisher();

        awaitMessages(wanted.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> deadLetters() == 1);
        assertThat(progress.warnings()).hasSize(1);
    }

    @Test
    void shouldStopWritingWhenANewerProcessDoes() throws Exception {
        chat("1");
        message("1", "10", "a");
        startPublisher();
        awaitMessages("a");
        Thread older = thread;
        Progress newer = new Progress();
        startPublisher(newer, pace(Duration.ofSeconds(1)));
        message("1", "11", "b");
        awaitMessages("a", "b");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(progress.picture().problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("newer process")));
        assertThat(newer.picture().problem()).isEmpty();
        older.interrupt();
        older.join();
    }

    private static Pace pace(Duration meta) {
        return new Pace(
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                Duration.ofMillis(100),
                meta,
                10_000,
                10_000);
    }

    private void startPublisher() throws IOException {
        startPublisher(progress, PACE);
    }

    private void startPublisher(Progress progress, Pace pace) throws IOException {
        Settings settings = new Settings(
                sheets.spreadsheetId(),
                Account.of(sheets.serviceAccountJson()),
                URI.create(sheets.url()),
                Duration.ofMillis(100),
                maxRows,
                ZoneId.of("Europe/Moscow"),
                Set.of("whatsapp"),
                Set.of("спам"));
        thread = new Thread(new Publisher(settings, kafka, progress, Clock.systemUTC(), pace, "1.0"), "publishing");
        thread.start();
    }

    private void stopPublisher() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    private long deadLetters() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(1)).count();
        }
    }

    private void awaitMessages(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sheets.rows("messages_raw"))
                .extracting(row -> row.get(5))
                .containsExactlyInAnyOrder((Object[]) texts));
    }

    private void awaitRows(String tab, String... keys) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new TreeSet<>(sheets.rows(tab).stream()
                        .map(row -> (String) row.get(0))
                        .toList()))
                .containsExactly(keys));
    }

    private void chat(String id) {
        send(Topics.CHATS, id, new Chat(id, "1", "whatsapp", "c", "x", NOON, NOON, null));
    }

    private void dialog(String chat, String tag) {
        send(
                Topics.DIALOGS,
                "d" + chat,
                new Dialog("d" + chat, chat, NOON, null, null, null, List.of(tag), List.of(), null));
    }

    private void message(String chat, String id, String text) {
        message(chat, id, text, false);
    }

    private void message(String chat, String id, String text, boolean deleted) {
        send(
                Topics.MESSAGES,
                chat,
                new Message(chat, id, NOON, "in", "customer", "", "text", text, false, deleted, "", NOON, null));
    }

    private void metrics(String chat, String manager) {
        send(
                Topics.CHAT_METRICS,
                chat,
                new ChatMetrics(chat, "whatsapp", "7", manager, "c", null, NOON, null, "open", 1, 0, null, 1));
    }

    private <E extends Record> void sendSamples(Source<E> source) throws IOException {
        Rows rows = new Rows(ZoneId.of("Europe/Moscow"));
        for (JsonNode sample : goldenSamples(source)) {
            E event = source.topic().read(bytes(sample.toString()));
            send(source.topic(), source.layout().key(rows.of(source.layout(), event)), event);
        }
    }

    private static int samples(Source<?> source) throws IOException {
        return goldenSamples(source).size();
    }

    private static JsonNode goldenSamples(Source<?> source) throws IOException {
        try (InputStream in =
                Topics.class.getResourceAsStream("/samples/v1/" + source.topic().name() + ".json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private List<List<Object>> rowsOf(Source<?> source) {
        return sheets.rows(source.layout().name());
    }

    /** Without blank rows. */
    private static List<List<Object>> shown(List<List<Object>> rows) {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !"".equals(cell)))
                .toList();
    }

    private <E> void send(Topic<E> topic, String key, E event) {
        producer.send(new ProducerRecord<>(topic.name(), bytes(key), topic.write(event)));
        producer.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
