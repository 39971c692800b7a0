package otklik.publisher.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.DeadLetter;
import otklik.events.InvalidEvent;
import otklik.events.Topics;

/** Puts aside records that are no events, each once, however often it is read. */
public final class DeadLetters {
    private record Place(String source, int partition, long offset) {}

    private static final String SHEETS = "google-sheets/";

    private final Set<String> knownRows = new HashSet<>();
    private final Map<String, Object> kafka;
    private final Clock clock;
    private final Set<Place> known = new HashSet<>();
    private final List<DeadLetter> waiting = new ArrayList<>();

    public DeadLetters(Map<String, Object> kafka, Clock clock) {
        this.kafka = Map.copyOf(kafka);
        this.clock = clock;
    }

    /** A letter that is in the topic already. */
    public void known(ConsumerRecord<byte[], byte[]> found) {
        try {
            Optional.ofNullable(Topics.DEAD_LETTERS.read(found.value())).ifPresent(this::known);
        } catch (InvalidEvent e) {
            known.add(new Place(found.topic(), found.partition(), found.offset()));
        }
    }

    private void known(DeadLetter letter) {
        if (letter.source().startsWith(SHEETS)) {
            knownRows.add(place(letter));
        } else if (letter.partition() != null && letter.offset() != null) {
            known.add(new Place(letter.source(), letter.partition(), letter.offset()));
        }
    }

    public void add(ConsumerRecord<byte[], byte[]> found, InvalidEvent reason) {
        waiting.add(new DeadLetter(
                found.topic(),
                found.partition(),
                found.offset(),
                reason.getMessage(),
                found.value() == null ? "" : new String(found.value(), StandardCharsets.UTF_8),
                OffsetDateTime.now(clock).withNano(0)));
    }

    /** A row that Google refuses, by the tab and what its cells hold. */
    public void addRow(String tab, List<Object> cells) {
        String raw = cells.toString();
        DeadLetter letter = new DeadLetter(
                SHEETS + tab,
                null,
                null,
                "Google Sheets refuses this row",
                raw,
                OffsetDateTime.now(clock).withNano(0));
        if (knownRows.add(place(letter))) {
            waiting.add(letter);
        }
    }

    private static String place(DeadLetter letter) {
        return letter.source() + " " + letter.raw();
    }

    /** Writes what waits and is not in the topic, once all of the topic is known; returns when it is there. */
    public void sendAfter(boolean topicKnown) {
        if (topicKnown && !waiting.isEmpty()) {
            send();
        }
    }

    private void send() {
        waiting.removeIf(letter ->
                letter.offset() != null && !known.add(new Place(letter.source(), letter.partition(), letter.offset())));
        if (waiting.isEmpty()) {
            return;
        }
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            waiting.forEach(letter -> producer.send(new ProducerRecord<>(
                    Topics.DEAD_LETTERS.name(),
                    letter.source().getBytes(StandardCharsets.UTF_8),
                    Topics.DEAD_LETTERS.write(letter))));
            producer.commitTransaction();
        }
        waiting.clear();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("transactional.id", "otklik-publisher");
        config.put("max.block.ms", 10_000);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
