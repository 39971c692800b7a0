package otklik.analysis.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * Withdraws the rows that only earlier results had. A row that the topology tells between the look and the withdrawal
 * would be lost: its ledger knows it as told. Therefore it is done while nobody works, in one transaction, which is given
 * up if somebody has begun meanwhile; of several that try at once, Kafka lets the last one through. The note that the
 * results stand alone is a part of it, so whoever sees that note need not look.
 */
final class Leftovers {
    private static final String TRANSACTIONAL_ID = "otklik-analysis-take-over";

    private record Place(String topic, int partition, String key) {}

    private final Map<String, Object> kafka;
    private final Generations generations;
    private final Groups groups;
    private final PartitionEnds ends;

    Leftovers(Map<String, Object> kafka, Generations generations, Groups groups, PartitionEnds ends) {
        this.kafka = kafka;
        this.generations = generations;
        this.groups = groups;
        this.ends = ends;
    }

    /** Whether these results stand alone now; false: somebody works, or has been killed at it a moment ago. */
    boolean withdraw(String id) throws InterruptedException {
        if (ends.transactionsIn(rows())) {
            return false;
        }
        try {
            return withdrawAlone(id);
        } catch (KafkaException e) {
            if (fenced(e) || fenced(e.getCause())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean fenced(Throwable failure) {
        return failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException;
    }

    private boolean withdrawAlone(String id) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("transactional.id", TRANSACTIONAL_ID);
        config.put("enable.idempotence", true);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            Standing standing = generations.standing().orElseThrow();
            if (!standing.id().equals(id) || standing.complete()) {
                return standing.id().equals(id);
            }
            producer.beginTransaction();
            Sent.send(producer, withdrawals(standing));
            if (!groups.nobodyWorks(id)) {
                producer.abortTransaction();
                return false;
            }
            producer.commitTransaction();
            return true;
        }
    }

    private List<ProducerRecord<String, byte[]>> withdrawals(Standing standing) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        find(standing.id())
                .forEach(place ->
                        records.add(new ProducerRecord<>(place.topic(), place.partition(), place.key(), null)));
        records.add(Generations.record(standing.alone()));
        return records;
    }

    private static List<String> rows() {
        return Topics.all().stream()
                .filter(topic -> topic.name().startsWith("analytics."))
                .filter(topic -> "compact".equals(topic.config().get("cleanup.policy")))
                .map(Topic::name)
                .toList();
    }

    private Set<Place> find(String id) {
        Set<Place> found = new HashSet<>();
        TopicEnd.read(kafka, rows(), record -> {
            Place place = new Place(record.topic(), record.partition(), record.key());
            if (record.value() == null || toldBy(id, record)) {
                found.remove(place);
            } else {
                found.add(place);
            }
        });
        return found;
    }

    private static boolean toldBy(String id, ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(Writing.GENERATION);
        return header != null && id.equals(new String(header.value(), StandardCharsets.UTF_8));
    }
}
