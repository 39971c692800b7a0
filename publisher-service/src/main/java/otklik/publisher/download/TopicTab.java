package otklik.publisher.download;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import otklik.events.InvalidEvent;
import otklik.publisher.live.Tail;
import otklik.publisher.publishing.Source;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.Rows;
import otklik.publisher.tab.Sorting;

/** The rows of a tab that has a row a key of its topic, in the order of the tab. */
final class TopicTab {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Map<String, Object> kafka;
    private final Rows rows;

    TopicTab(Map<String, Object> kafka, Rows rows) {
        this.kafka = Map.copyOf(kafka);
        this.rows = rows;
    }

    List<Row> rows(Source<?> source) {
        Map<String, Row> found = read(source);
        Optional<Comparator<Row>> order = source.leader().isPresent()
                ? Optional.of(following(source))
                : source.sorting().map(Sorting::order);
        return order.map(by -> found.values().stream().sorted(by).toList())
                .orElseGet(() -> List.copyOf(found.values()));
    }

    /** As the rows of another tab stand that have the same keys; what has none there comes last. */
    private Comparator<Row> following(Source<?> source) {
        Layout layout = source.layout();
        Source<?> leader = Source.ALL.stream()
                .filter(other -> other.layout().equals(source.leader().orElseThrow()))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> places = new HashMap<>();
        rows(leader).forEach(row -> places.put(leader.layout().key(row), places.size()));
        Comparator<Row> ours = Comparator.comparing(
                row -> places.get(layout.key(row)), Comparator.nullsLast(Comparator.naturalOrder()));
        return ours.thenComparing(source.sorting().orElseThrow().order());
    }

    private <E extends Record> Map<String, Row> read(Source<E> source) {
        Map<String, Row> latest = new LinkedHashMap<>();
        try (Tail tail = Tail.open(kafka, List.of(source.topic().name()))) {
            while (!tail.complete()) {
                for (ConsumerRecord<byte[], byte[]> found : tail.poll(POLL)) {
                    take(source, found, latest);
                }
            }
        }
        return latest;
    }

    private <E extends Record> void take(
            Source<E> source, ConsumerRecord<byte[], byte[]> found, Map<String, Row> latest) {
        String key = found.key() == null ? "" : new String(found.key(), StandardCharsets.UTF_8);
        try {
            E event = source.topic().read(found.value());
            if (event == null) {
                latest.remove(key);
            } else {
                latest.put(key, rows.of(source.layout(), event));
            }
        } catch (InvalidEvent e) {
            latest.remove(key, null);
        }
    }
}
