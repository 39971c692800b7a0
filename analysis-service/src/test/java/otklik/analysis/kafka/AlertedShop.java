package otklik.analysis.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import otklik.analysis.Settings;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.Alert;
import otklik.events.analytics.SystemAlert;
import otklik.events.crm.Chat;
import otklik.events.crm.IngestProgress;
import otklik.events.crm.Message;
import otklik.events.crm.Period;
import otklik.settings.Environment;

/** A shop whose clients wait, and a clock that moves only when told. */
final class AlertedShop implements AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Path folder;
    private Gate gate;
    private final List<TestRecord<String, byte[]>> alerts = new ArrayList<>();
    private final List<SystemAlert> systemAlerts = new ArrayList<>();
    private TopologyTestDriver driver;
    private Instant now;
    private Optional<Instant> historyCompleteAt = Optional.empty();
    private int ids = 100;

    AlertedShop(Path folder, Instant now, Gate gate) {
        this.folder = folder;
        this.gate = gate;
        this.now = now;
        this.driver = driver();
        send(Topics.PERIOD, "period", new Period(time(now.minus(Duration.ofDays(30))), null));
    }

    Instant now() {
        return now;
    }

    String nextId() {
        return Integer.toString(ids++);
    }

    void loadingHistory() {
        send(Topics.PROGRESS, "messages", new IngestProgress("messages", time(now), null));
    }

    void historyComplete(Instant at) {
        historyCompleteAt = Optional.of(at);
        send(Topics.PROGRESS, "messages", new IngestProgress("messages", time(now), time(at)));
    }

    void ordersRead() {
        send(Topics.PROGRESS, "orders", new IngestProgress("orders", time(now), null));
    }

    void clientWrites(String chat, String id, Instant at) {
        write(chat, id, at, Message.IN, Message.CUSTOMER, "");
    }

    void managerWrites(String chat, String id, Instant at) {
        write(chat, id, at, Message.OUT, Message.MANAGER, "1");
    }

    /** Time passes and ingest reports. */
    void work(Duration duration) {
        work(duration, () -> historyComplete(historyCompleteAt.orElseThrow()));
    }

    /** Time passes, and again and again something happens. */
    void work(Duration duration, Runnable happening) {
        for (Instant end = now.plus(duration); now.isBefore(end); ) {
            happening.run();
            pass(STEP);
        }
        happening.run();
    }

    /** Time passes in silence. */
    void pass(Duration duration) {
        for (Instant end = now.plus(duration); now.isBefore(end); ) {
            now = now.plus(STEP);
            driver.advanceWallClockTime(STEP);
            hear();
        }
    }

    /** What lies in the stores comes back, as from their changelogs; everything else is forgotten. */
    void restart(Duration downtime) {
        Map<String, Map<Object, Object>> kept = new HashMap<>();
        driver.getAllStateStores().keySet().forEach(name -> kept.put(name, rows(name)));
        driver.close();
        now = now.plus(downtime);
        driver = driver();
        kept.forEach((name, rows) -> rows.forEach(driver.getKeyValueStore(name)::put));
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        hear();
    }

    void restart(Gate other) {
        gate = other;
        restart(Duration.ZERO);
    }

    List<Alert> alerts() {
        return alerts.stream().map(found -> Topics.ALERTS.read(found.value())).toList();
    }

    List<String> alertKeys() {
        return alerts.stream().map(TestRecord::key).toList();
    }

    List<SystemAlert> systemAlerts() {
        return List.copyOf(systemAlerts);
    }

    @Override
    public void close() {
        driver.close();
    }

    private TopologyTestDriver driver() {
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(
                Map.of("ANALYSIS_STATE_DIR", folder.toString()).get(name))));
        Properties streams = StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1"), settings);
        return new TopologyTestDriver(
                AnalysisTopology.of(settings.rules(), settings.lexicon(), gate, streams), streams, now);
    }

    private Map<Object, Object> rows(String store) {
        Map<Object, Object> rows = new HashMap<>();
        KeyValueStore<Object, Object> opened = driver.getKeyValueStore(store);
        try (var all = opened.all()) {
            all.forEachRemaining(row -> rows.put(row.key, row.value));
        }
        return rows;
    }

    private void write(String chat, String id, Instant at, String direction, String author, String manager) {
        send(Topics.CHATS, chat, new Chat(chat, "71", "whatsapp", "5", "", time(at), null, null));
        send(
                Topics.MESSAGES,
                chat,
                new Message(
                        chat,
                        id,
                        time(at),
                        direction,
                        author,
                        manager,
                        "text",
                        "Сколько стоит доставка?",
                        false,
                        false,
                        "",
                        null,
                        null));
    }

    private <E> void send(Topic<E> topic, String key, E event) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, topic.write(event), now);
    }

    private void hear() {
        alerts.addAll(heard(Topics.ALERTS));
        heard(Topics.SYSTEM_ALERTS).forEach(found -> systemAlerts.add(Topics.SYSTEM_ALERTS.read(found.value())));
    }

    private List<TestRecord<String, byte[]>> heard(Topic<?> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
