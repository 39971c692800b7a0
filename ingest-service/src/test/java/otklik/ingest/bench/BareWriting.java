package otklik.ingest.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import otklik.events.Topic;
import otklik.events.Topics;

/**
 * The least that can be done to write: the records that were told before, by bare producers, one for each channel, a
 * page a transaction. Takes the broker and how many records; a part of them is read before and written again and again.
 */
final class BareWriting {
    private static final int PRODUCERS = 2;
    private static final int TRANSACTION = 1_000;
    private static final int SAMPLE = 20_000;

    private final String kafka;
    private final List<ProducerRecord<byte[], byte[]>> sample = new ArrayList<>();

    private BareWriting(String kafka) {
        this.kafka = kafka;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.down();
        BareWriting writing = new BareWriting(arguments[0]);
        writing.read(Topics.MESSAGES);
        Stopwatch watch = Stopwatch.start();
        int each = Integer.parseInt(arguments[1]) / PRODUCERS;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < PRODUCERS; i++) {
            String name = "bare-" + i;
            threads.add(new Thread(() -> writing.write(name, each)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        watch.say();
    }

    private void read(Topic<?> topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            boolean more = true;
            while (more && sample.size() < SAMPLE) {
                int before = sample.size();
                consumer.poll(Duration.ofSeconds(2))
                        .forEach(found -> sample.add(new ProducerRecord<>(topic.name(), found.key(), found.value())));
                more = sample.size() > before;
            }
        }
    }

    private void write(String name, int records) {
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", kafka, "compression.type", "lz4"));
        config.putAll(Map.of("transactional.id", name, "linger.ms", 5, "batch.size", 128 * 1024));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (int sent = 0; sent < records; ) {
                producer.beginTransaction();
                for (int i = 0; i < TRANSACTION && sent < records; i++) {
                    producer.send(sample.get(sent++ % sample.size()));
                }
                producer.commitTransaction();
            }
        }
    }
}
