package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.analysis.Settings;
import otklik.events.DeadLetter;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.Day;
import otklik.events.analytics.ManagerSummary;
import otklik.events.crm.Period;
import otklik.sandbox.reference.ReferenceSettings;
import otklik.sandbox.reference.ReferenceTabs;
import otklik.sandbox.reference.Verdict;
import otklik.sandbox.shop.DemoShop;
import otklik.sandbox.shop.Labels;
import otklik.settings.Environment;

class AnalysisTopologyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-08-27T00:00:00+03:00");

    /** Chats after very many facts, then groups, then the groups of those. */
    private static final int PAUSES_TO_SETTLE = 5;

    private static final Pattern LIST = Pattern.compile("(-->|<--|stores:) ?\\[?([^\\])]*)");

    @TempDir
    Path folder;

    private Topology topology;
    private TopologyTestDriver driver;
    private final Map<String, Map<String, byte[]>> latest = new HashMap<>();

    @BeforeEach
    void start() {
        Settings settings = Settings.from(new Environment(name -> Optional.ofNullable(
                Map.of("ANALYSIS_STATE_DIR", folder.toString()).get(name))));
        Properties streams = StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1"), settings);
        topology = AnalysisTopology.of(settings.rules(), settings.lexicon(), Gate.opened(), streams);
        driver = new TopologyTestDriver(topology, streams, NOW);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldKeepItsShapeUntilSomebodyDecidesToChangeIt() throws IOException {
        try (var golden = getClass().getResourceAsStream("/topology.txt")) {
            Files.writeString(Path.of("target", "topology.txt"), shape(topology));
            assertThat(shape(topology))
                    .as("the new shape is in target/topology.txt")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldEqualTheReferenceWhateverTheOrderAndHoweverOftenFactsArrive() {
        DemoShop shop = DemoShop.build(7, NOW);
        List<ShopEvents.Event> events = ShopEvents.of(shop.facts(), FROM);
        List<ShopEvents.Event> twice = new ArrayList<>(events);
        twice.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(twice, new Random(3));
        for (int i = 0; i < twice.size(); i++) {
            send(twice.get(i).topic(), twice.get(i).key(), twice.get(i).value());
            if (i % 2000 == 0) {
                settle();
            }
        }
        settle();
        Map<String, List<List<Object>>> reference = new ReferenceTabs(
                        shop.facts()::all, ReferenceSettings.standard(FROM.toInstant()), verdicts(shop.labels()))
                .all();
        assertThat(rows(Topics.CHAT_METRICS, AnalysisTopologyTest::row))
                .containsExactlyInAnyOrderElementsOf(reference.get("chats_raw"));
        assertThat(rows(Topics.MANAGER_SUMMARY, AnalysisTopologyTest::row))
                .containsExactlyInAnyOrderElementsOf(reference.get("manager_summary"));
        assertThat(rows(Topics.CHANNEL_SUMMARY, AnalysisTopologyTest::row))
                .containsExactlyInAnyOrderElementsOf(reference.get("channel_summary"));
        assertThat(rows(Topics.CHAT_ADVICE, AnalysisTopologyTest::row))
                .containsExactlyInAnyOrderElementsOf(reference.get("chat_advice"));
        List<Day> days = rows(Topics.DAYS, Function.identity());
        long inbound = rows(Topics.CHAT_METRICS, ChatMetrics::inboundCount).stream()
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(days.stream().mapToLong(Day::inbound).sum()).isEqualTo(inbound);
    }

    @Test
    void shouldPutAsideWhatIsNoEventAndGoOn() {
        send(Topics.PERIOD, "period", Topics.PERIOD.write(new Period(FROM, null)));
        send(Topics.MESSAGES, "1", "{\"chat_id\":\"1\"".getBytes(StandardCharsets.UTF_8));
        send(Topics.CHATS, null, "{}".getBytes(StandardCharsets.UTF_8));
        settle();
        var letters = driver.createOutputTopic(
                Topics.DEAD_LETTERS.name(), new StringDeserializer(), new ByteArrayDeserializer());
        List<DeadLetter> found = letters.readValuesToList().stream()
                .map(Topics.DEAD_LETTERS::read)
                .toList();
        assertThat(found).extracting(DeadLetter::source).containsExactly("retailcrm.messages.v1", "retailcrm.chats.v1");
        assertThat(found.get(0).raw()).isEqualTo("{\"chat_id\":\"1\"");
    }

    /** The description, with the names in each list sorted: their order is not told. */
    private static String shape(Topology topology) {
        return topology.describe()
                .toString()
                .lines()
                .map(line -> LIST.matcher(line)
                        .replaceAll(list -> list.group(1) + " "
                                + Stream.of(list.group(2).split(", ")).sorted().collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void send(Topic<?> topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    private void settle() {
        for (int pause = 0; pause < PAUSES_TO_SETTLE; pause++) {
            driver.advanceWallClockTime(Duration.ofMillis(300));
        }
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().startsWith("analytics.")) {
                driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .forEach(found -> latest.computeIfAbsent(topic.name(), name -> new TreeMap<>())
                                .put(found.key(), found.value()));
            }
        }
    }

    private <E, R> List<R> rows(Topic<E> topic, Function<E, R> row) {
        return latest.getOrDefault(topic.name(), Map.of()).values().stream()
                .map(topic::read)
                .filter(event -> event != null)
                .map(row)
                .toList();
    }

    private static Function<String, Verdict> verdicts(Map<String, Labels> labels) {
        return text -> Optional.ofNullable(labels.get(text))
                .map(Labels::verdict)
                .orElseThrow(() -> new UncheckedIOException(new IOException("no label for a text")));
    }

    private static Object cell(Object value) {
        return value == null ? "" : value;
    }

    private static String time(OffsetDateTime time) {
        return time == null
                ? ""
                : otklik.events.EventJson.TIME.format(time.atZoneSameInstant(ZoneId.of("Europe/Moscow")));
    }

    private static List<Object> row(ChatMetrics c) {
        return List.of(
                c.chatId(),
                c.channel(),
                c.managerId(),
                c.managerName(),
                c.clientId(),
                cell(c.orderId()),
                time(c.createdAt()),
                time(c.updatedAt()),
                c.status(),
                (long) c.inboundCount(),
                (long) c.outboundCount(),
                cell(c.firstResponseSec()),
                (long) c.unansweredInbound());
    }

    private static List<Object> row(ChatAdvice c) {
        return List.of(
                c.chatId(),
                c.channel(),
                c.managerId(),
                c.managerName(),
                (long) c.inbound(),
                (long) c.outbound(),
                cell(c.firstResponseSec()),
                (long) c.unansweredInbound(),
                c.advice());
    }

    private static List<Object> row(ManagerSummary s) {
        return List.of(
                s.managerId(),
                s.managerName(),
                s.chats(),
                s.inbound(),
                s.outbound(),
                s.unansweredInbound(),
                s.slowFirstReplyChats(),
                s.noReplyChats(),
                s.respondedChats(),
                cell(s.medianFirstReplySec()),
                cell(s.p90FirstReplySec()),
                cell(s.responseRate()));
    }

    private static List<Object> row(ChannelSummary s) {
        return List.of(
                s.channel(),
                s.chats(),
                s.inbound(),
                s.outbound(),
                s.unansweredInbound(),
                s.slowFirstReplyChats(),
                s.noReplyChats(),
                s.respondedChats(),
                cell(s.medianFirstReplySec()),
                cell(s.p90FirstReplySec()),
                cell(s.responseRate()));
    }
}
