package otklik.analysis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import otklik.events.DeadLetter;
import otklik.events.Topics;
import otklik.events.crm.Period;
import otklik.sandbox.reference.ReferenceSettings;
import otklik.sandbox.shop.DemoShop;

class AnalysisTopologyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-08-27T00:00:00+03:00");

    private static final Pattern LIST = Pattern.compile("(-->|<--|stores:) ?\\[?([^\\])]*)");

    @TempDir
    Path folder;

    private AnalysisRun run;

    @BeforeEach
    void start() {
        run = new AnalysisRun(folder, Map.of(), NOW);
    }

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void shouldKeepItsShapeUntilSomebodyDecidesToChangeIt() throws IOException {
        try (var golden = getClass().getResourceAsStream("/topology.txt")) {
            Files.writeString(Path.of("target", "topology.txt"), shape(run.topology()));
            assertThat(shape(run.topology()))
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
            run.send(twice.get(i));
            if (i % 8000 == 0) {
                run.settle();
            }
        }
        run.settle();

        Expected.requireEqual(
                run, shop.facts(), ReferenceSettings.standard(FROM.toInstant()).at(NOW));
    }

    @Test
    void shouldPutAsideWhatIsNoEventAndGoOn() {
        run.send(Topics.PERIOD, "period", Topics.PERIOD.write(new Period(FROM, null)));
        run.send(Topics.MESSAGES, "1", "{\"chat_id\":\"1\"".getBytes(StandardCharsets.UTF_8));
        run.send(Topics.CHATS, null, "{}".getBytes(StandardCharsets.UTF_8));
        run.settle();

        assertThat(run.rows(Topics.DEAD_LETTERS)).containsOnlyKeys("retailcrm.messages.v1", "retailcrm.chats.v1");
        DeadLetter letter =
                Topics.DEAD_LETTERS.read(run.rows(Topics.DEAD_LETTERS).get("retailcrm.messages.v1"));
        assertThat(letter.raw()).isEqualTo("{\"chat_id\":\"1\"");
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
}
