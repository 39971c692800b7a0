package otklik.ingest.shard;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import otklik.ingest.Settings;
import otklik.ingest.crm.Budget;
import otklik.ingest.feed.Feeds;
import otklik.ingest.feed.Standing;
import otklik.ingest.kafka.TopicSetup;

/**
 * Owns shards as a member of a consumer group: a partition of an empty topic stands for each. Reads those it owns, each
 * in a thread of its own, and gives them up when the group says so. What a member that does not know it yet still does
 * is fenced by the new owner's transactions.
 */
public final class Ownership implements Runnable, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Ownership.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final long FAREWELL_MS = 5_000;
    /** Seconds. */
    private static final double LONGEST_UNHEARD = 10;

    private record Reading(ShardReader reader, Thread thread) {}

    private final Settings settings;
    private final Map<String, Object> kafka;
    private final Shards shards;
    private final Feeds feeds;
    private final Budget budget;
    private final Clock clock;
    private final Shares shares;
    private final Map<Shard, Reading> readings = new ConcurrentHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Optional<String> problem = Optional.of("waiting for Kafka");
    private volatile Optional<KafkaConsumer<byte[], byte[]>> member = Optional.empty();
    private volatile boolean closed;

    public Ownership(
            Settings settings, Map<String, Object> kafka, Shards shards, Feeds feeds, Budget budget, Clock clock) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        this.shards = shards;
        this.feeds = feeds;
        this.budget = budget;
        this.clock = clock;
        this.shares = new Shares(settings, kafka, shards, budget);
    }

    /** How the owned shards stand, by name. */
    public Map<String, Standing.Picture> pictures() {
        Map<String, Standing.Picture> pictures = new TreeMap<>();
        readings.forEach((shard, reading) ->
                pictures.put(shard.name(), reading.reader().standing().picture()));
        return pictures;
    }

    /** What is read here now. */
    public Set<Shard> owned() {
        return Set.copyOf(readings.keySet());
    }

    /** Why this process owns nothing; empty while it belongs to the group. */
    public Optional<String> problem() {
        return problem;
    }

    /** Something has changed in this shard: it is read at once, if it is owned here. */
    public void wake(Shard shard) {
        Optional.ofNullable(readings.get(shard))
                .ifPresent(reading -> reading.reader().wake());
    }

    /** These may be gone: they are asked for at once, if the shard is owned here. */
    public void recheck(Shard shard, Set<Long> ids) {
        Optional.ofNullable(readings.get(shard))
                .ifPresent(reading -> reading.reader().recheck(ids));
    }

    /** What was told of these chats may be gone: it is asked for at once, if the shard is owned here. */
    public void recheckOf(Shard shard, Set<Long> chats) {
        Optional.ofNullable(readings.get(shard))
                .ifPresent(reading -> reading.reader().recheckOf(chats));
    }

    /** Leaves the group, so that others take over at once; {@link #run} ends soon. */
    @Override
    public void close() {
        closed = true;
        member.ifPresent(KafkaConsumer::wakeup);
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                membership();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("stopped");
        } finally {
            stop(List.copyOf(readings.keySet()));
        }
    }

    private void membership() throws InterruptedException {
        try {
            TopicSetup.createMissing(kafka, shards.all().size());
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                member = Optional.of(consumer);
                consumer.subscribe(List.of(TopicSetup.SHARDS), new Listener());
                while (!closed) {
                    consumer.poll(POLL);
                    if (isHeard(consumer)) {
                        budget.renew();
                    }
                    reconsider(consumer);
                }
            } finally {
                member = Optional.empty();
            }
        } catch (WakeupException e) {
            LOG.debug("leaving");
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            giveUp("Kafka does not answer (" + e.getClass().getSimpleName() + ")");
        } catch (RuntimeException | Error e) {
            giveUp("the membership failed (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Only for now: the next membership begins soon. */
    private void giveUp(String reason) throws InterruptedException {
        LOG.warn(reason);
        problem = Optional.of(reason);
        stop(List.copyOf(readings.keySet()));
        Thread.sleep(PAUSE.toMillis());
    }

    /** A history has come to its end, or somebody else writes for our shard: the group decides anew. */
    private void reconsider(KafkaConsumer<byte[], byte[]> consumer) {
        if (asked.getAndSet(false)) {
            consumer.enforceRebalance();
        }
    }

    /** Whether the group knows of us: without that, others have our share. */
    private static boolean isHeard(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                .anyMatch(metric -> metric.metricValue() instanceof Double ago && ago >= 0 && ago < LONGEST_UNHEARD);
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.account());
        config.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(ShareAssignor.class.getName()));
        config.put(ShareAssignor.SHARES, shares);
        return config;
    }

    private final class Listener implements ConsumerRebalanceListener {
        private final Set<Shard> owned = ConcurrentHashMap.newKeySet();

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            owned.addAll(shares.shards(partitions));
            owned.forEach(Ownership.this::start);
            problem = Optional.empty();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            List<Shard> revoked = shares.shards(partitions);
            revoked.forEach(owned::remove);
            stop(revoked);
        }
    }

    private void start(Shard shard) {
        if (!readings.containsKey(shard)) {
            Standing standing = new Standing(shard.name(), () -> asked.set(true));
            ShardReader reader = new ShardReader(shard, settings, kafka, feeds, clock, standing, this::takenOver);
            Thread thread = new Thread(reader, "shard-" + shard.name());
            thread.setDaemon(true);
            readings.put(shard, new Reading(reader, thread));
            thread.start();
        }
    }

    /** Begun again when the group has confirmed that it is ours. */
    private void takenOver(ShardReader reader) {
        Reading left = readings.computeIfPresent(
                reader.shard(), (shard, reading) -> reading.reader() == reader ? null : reading);
        if (left == null) {
            asked.set(true);
        }
    }

    private void stop(Collection<Shard> given) {
        List<Thread> ending = new ArrayList<>();
        for (Shard shard : given) {
            Optional.ofNullable(readings.remove(shard)).ifPresent(reading -> ending.add(reading.thread()));
        }
        ending.forEach(Thread::interrupt);
        try {
            for (Thread thread : ending) {
                thread.join(FAREWELL_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
