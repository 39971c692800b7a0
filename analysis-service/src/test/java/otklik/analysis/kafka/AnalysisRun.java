package otklik.analysis.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import otklik.analysis.Settings;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.settings.Environment;

/** The topology without a broker: events in, the latest row of each key out. It can be closed and go on. */
final class AnalysisRun implements AutoCloseable {
    /** Chats after very many facts, then groups, then the groups of those. */
    private static final int PAUSES_TO_SETTLE = 30;

    private final Settings settings;
    private final Properties streams;
    private final Topology topology;
    private final Map<String, Map<String, byte[]>> latest = new HashMap<>();
    private final Restoring.State state = new Restoring.State();
    private Instant now;
    private TopologyTestDriver driver;

    AnalysisRun(Path folder, Map<String, String> environment, Instant now) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("ANALYSIS_STATE_DIR", folder.toString());
        settings = Settings.from(new Environment(name -> Optional.ofNullable(variables.get(name))));
        streams = StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1"), settings);
        streams.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, Restoring.class);
        streams.put(Restoring.STATE, state);
        topology = AnalysisTopology.of(settings.rules(), settings.lexicon(), Gate.opened(), streams);
        this.now = now;
        driver = new TopologyTestDriver(topology, streams, now);
    }

    Settings settings() {
        return settings;
    }

    Topology topology() {
        return topology;
    }

    void send(ShopEvents.Event event) {
        send(event.topic(), event.key(), event.value());
    }

    void send(Topic<?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now.toEpochMilli());
    }

    void settle() {
        for (int pause = 0; pause < PAUSES_TO_SETTLE; pause++) {
            pass(Duration.ofMillis(300));
        }
    }

    void pass(Duration time) {
        driver.advanceWallClockTime(time);
        now = now.plus(time);
        collect();
    }

    /** As a restart does: the same state, a moment later. */
    void restart() {
        collect();
        driver.getAllStateStores().keySet().forEach(store -> state.keep(store, rowsOf(store)));
        driver.close();
        driver = new TopologyTestDriver(topology, streams, now);
    }

    private List<KeyValue<Object, Object>> rowsOf(String store) {
        List<KeyValue<Object, Object>> rows = new ArrayList<>();
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    Instant now() {
        return now;
    }

    Map<String, byte[]> rows(Topic<?> topic) {
        return latest.getOrDefault(topic.name(), Map.of());
    }

    /** The rows of a topic as the reference has them. */
    List<List<Object>> cells(Topic<?> topic) {
        ZoneId zone = settings.zone();
        return rows(topic).values().stream()
                .map(topic::read)
                .map(event -> Cells.of(event, zone))
                .toList();
    }

    private void collect() {
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().startsWith("analytics.") || topic == Topics.DEAD_LETTERS) {
                driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .forEach(found -> put(
                                latest.computeIfAbsent(topic.name(), name -> new TreeMap<>()),
                                found.key(),
                                found.value()));
            }
        }
    }

    private static void put(Map<String, byte[]> rows, String key, byte[] value) {
        if (value == null) {
            rows.remove(key);
        } else {
            rows.put(key, value);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
